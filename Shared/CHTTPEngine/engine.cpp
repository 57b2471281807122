#include "CHTTPEngine.h"

#pragma once
// Debian builds libxml2 with ICU, and its headers would then bring ICU's own, which contradict those of Swift's
// Foundation. Only the layout of the encoding handlers depends on it, and nothing here touches those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>

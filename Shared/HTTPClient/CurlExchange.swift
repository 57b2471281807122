internal import CCurl
internal import Synchronization

/// One request and its answer, over a handle of libcurl's.
///
/// The handle is one thread's: whoever calls ``perform()``. Its callbacks run on that thread, within that call.
struct CurlExchange: Sendable {
    private let request: HTTPClientRequest
    private let configuration: HTTPClientConfiguration
    private let progress = CurlProgress()

    /// The library's own state, made once.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(_ request: HTTPClientRequest, _ configuration: HTTPClientConfiguration) throws(HTTPClientError) {
        guard Self.isReady else { throw HTTPClientError(code: .invalidRequest, message: "libcurl can't be set up") }
        let texts = [request.method, request.url] + request.headers.flatMap { [$0.name, $0.value] }
        // What ends a line ends a field: nobody writes a second one into the first.
        guard texts.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }) else {
            throw HTTPClientError(code: .invalidRequest, message: "a request has a control character")
        }
        self.request = request
        self.configuration = configuration
    }

    /// Ends it as soon as the library looks, a second from now at the latest.
    func cancel() { progress.isCancelled.store(true, ordering: .relaxed) }

    /// Sends and waits.
    func perform() -> Result<HTTPClientResponse, HTTPClientError> {
        guard let handle = curl_easy_init() else {
            return .failure(HTTPClientError(code: .invalidRequest, message: "libcurl gives no handle"))
        }
        defer { curl_easy_cleanup(handle) }
        var fields: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(fields) }
        for field in request.headers { fields = curl_slist_append(fields, "\(field.name): \(field.value)") }
        let answer = CurlAnswer(maximumBytes: configuration.maximumBytes, progress: progress)
        var code = withExtendedLifetime(answer) {
            let set = configure(handle, fields, Unmanaged.passUnretained(answer).toOpaque())
            return set == CURLE_OK ? curl_easy_perform(handle) : set
        }
        if code == CURLE_OK, answer.isTooLarge { code = CURLE_FILESIZE_EXCEEDED }
        guard code == CURLE_OK else { return .failure(error(code, answer)) }
        return .success(
            HTTPClientResponse(
                status: Int(dora_curl_status(handle)), headers: answer.headers, body: answer.body))
    }

    private func configure(
        _ handle: UnsafeMutableRawPointer, _ fields: UnsafeMutablePointer<curl_slist>?,
        _ answer: UnsafeMutableRawPointer
    ) -> CURLcode {
        var steps: [() -> CURLcode] = [
            { dora_curl_set_text(handle, CURLOPT_URL, request.url) },
            { dora_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method) },
            {
                dora_curl_set_text(
                    handle, CURLOPT_PROTOCOLS_STR, configuration.allowsPlainText ? "http,https" : "https")
            },
            { dora_curl_set_number(handle, CURLOPT_NOSIGNAL, 1) },
            { dora_curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0) },
            {
                dora_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(configuration.connectSeconds))
            },
            { dora_curl_set_number(handle, CURLOPT_TIMEOUT_MS, Self.milliseconds(configuration.totalSeconds)) },
            { dora_curl_set_text(handle, CURLOPT_USERAGENT, configuration.agent) },
            // All encodings that the library was built with.
            { dora_curl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "") },
            { dora_curl_set_list(handle, CURLOPT_HTTPHEADER, fields) },
            { dora_curl_set_writer(handle, CURLOPT_WRITEFUNCTION, CURLOPT_WRITEDATA, CurlAnswer.takeBody, answer) },
            {
                dora_curl_set_writer(
                    handle, CURLOPT_HEADERFUNCTION, CURLOPT_HEADERDATA, CurlAnswer.takeHeader, answer)
            },
            { dora_curl_set_watcher(handle, CurlAnswer.look, answer) },
        ]
        if let authorities = configuration.certificateAuthorities {
            steps.append { dora_curl_set_text(handle, CURLOPT_CAINFO, authorities) }
        }
        if let body = request.body {
            steps.append { body.withUnsafeBytes { dora_curl_set_body(handle, $0.baseAddress, $0.count) } }
        }
        if request.method == "HEAD" { steps.append { dora_curl_set_number(handle, CURLOPT_NOBODY, 1) } }
        for step in steps {
            let code = step()
            guard code == CURLE_OK else { return code }
        }
        return CURLE_OK
    }

    private func error(_ code: CURLcode, _ answer: CurlAnswer) -> HTTPClientError {
        let words = String(cString: curl_easy_strerror(code))
        let kind: HTTPClientError.Code =
            switch code {
            case _ where answer.isTooLarge: .tooLarge
            case CURLE_ABORTED_BY_CALLBACK: .cancelled
            case CURLE_OPERATION_TIMEDOUT: .timedOut
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY: .unreachable
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: .untrusted
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_FUNCTION_ARGUMENT: .invalidRequest
            default: .broken
            }
        return HTTPClientError(
            code: kind, message: kind == .tooLarge ? "more than \(configuration.maximumBytes) bytes came" : words)
    }

    private static func milliseconds(_ seconds: Double) -> Int { Int(min(max(1, seconds * 1_000), 1e9)) }
}

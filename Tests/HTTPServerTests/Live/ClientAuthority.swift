import Foundation

/// An authority that vouches for clients, made by OpenSSL's command.
struct ClientAuthority: Sendable {
    let folder: URL
    let name: String
    /// Its certificate, PEM text.
    let certificate: String

    private var certificateFile: URL { folder.appending(path: "\(name).pem") }
    private var keyFile: URL { folder.appending(path: "\(name).key") }

    /// An authority that vouches for itself.
    static func make(_ name: String, in folder: URL) async throws -> ClientAuthority {
        _ = try await OpenSSLTool.run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=\(name)", "-addext", "keyUsage=critical,keyCertSign", "-keyout",
            folder.appending(path: "\(name).key").path, "-out", folder.appending(path: "\(name).pem").path,
        ])
        return try ClientAuthority(folder: folder, name: name)
    }

    private init(folder: URL, name: String) throws {
        self.folder = folder
        self.name = name
        certificate = try String(contentsOf: folder.appending(path: "\(name).pem"), encoding: .utf8)
    }

    /// What OpenSSL's client is told to show a certificate of this authority's.
    ///
    /// - Parameters:
    ///   - subject: the distinguished name, as OpenSSL's command takes it.
    ///   - extensions: lines of an extensions file.
    ///   - days: how long it is valid; 0 ends it as it is made.
    func issue(
        _ file: String, subject: String, extensions: String = "extendedKeyUsage=clientAuth\n", days: Int = 2
    ) async throws -> (options: [String], certificate: URL) {
        let key = folder.appending(path: "\(file).key")
        let request = folder.appending(path: "\(file).csr")
        let leaf = folder.appending(path: "\(file).pem")
        let extensionFile = folder.appending(path: "\(file).ext")
        try extensions.write(to: extensionFile, atomically: true, encoding: .utf8)
        _ = try await OpenSSLTool.run([
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-utf8", "-subj",
            subject, "-keyout", key.path, "-out", request.path,
        ])
        _ = try await OpenSSLTool.run([
            "x509", "-req", "-in", request.path, "-CA", certificateFile.path, "-CAkey", keyFile.path,
            "-CAcreateserial", "-days", String(days), "-extfile", extensionFile.path, "-out", leaf.path,
        ])
        return (["-cert", leaf.path, "-key", key.path], leaf)
    }

    /// An authority below this one.
    func makeIntermediate(_ name: String) async throws -> ClientAuthority {
        _ = try await issue(
            name, subject: "/CN=\(name)", extensions: "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n")
        return try ClientAuthority(folder: folder, name: name)
    }

    /// Where the certificate lies.
    var file: URL { certificateFile }
}

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/ingest/Nginx.h"

#include "emulator/ingest/Certificate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QLocalSocket>
#include <QNetworkInterface>
#include <QTcpServer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr int attempts = 3; // another program may take a free port first
constexpr int lookEveryMs = 20;
constexpr int patienceMs = 20'000;

const QString rtmpModule = u"ngx_rtmp_module.so"_s;
const QString streamModule = u"ngx_stream_module.so"_s;
const QString controlSocket = u"control.sock"_s;
const QString certificateName = u"certificate.pem"_s;
const QString privateKeyName = u"key.pem"_s;

/// Where Debian, Fedora and others have it, which is not on every user's path; empty: it isn't there.
QString program(const QString &root = {})
{
    for (const QString &folder : {u"/usr/sbin/"_s, u"/usr/bin/"_s, u"/usr/local/sbin/"_s, u"/usr/local/bin/"_s}) {
        if (const QFileInfo file(root + folder + u"nginx"_s); file.isExecutable())
            return file.filePath();
    }
    return {};
}

QString moduleFile(const QString &name, const QString &root = {})
{
    for (const QString &folder :
         {u"/usr/lib/nginx/modules/"_s, u"/usr/lib64/nginx/modules/"_s, u"/usr/local/lib/nginx/modules/"_s}) {
        if (const QFileInfo file(root + folder + name); file.exists())
            return file.filePath();
    }
    return {};
}

tl::expected<quint16, QString> freePort(const ListenAddress &wanted)
{
    QTcpServer server;
    const QHostAddress host(wanted.host);
    if (!server.listen(host, wanted.port) && !(wanted.elseAny && server.listen(host, 0)))
        return tl::unexpected(u"port %1 of %2: %3"_s.arg(wanted.port).arg(wanted.host, server.errorString()));
    return server.serverPort();
}

/// As it stands in a URL and in nginx's configuration.
QString written(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

/// Where others reach what listens there: of all addresses the first that is not only this computer's.
QString reachable(const QString &host)
{
    const QList<QHostAddress> everywhere{QHostAddress(QHostAddress::AnyIPv4), QHostAddress(QHostAddress::AnyIPv6)};
    if (!everywhere.contains(QHostAddress(host)))
        return host;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return address.toString();
    }
    return u"127.0.0.1"_s;
}

/// What takes RTMP; nobody may watch, and an encoder that has gone silent is gone.
QString rtmpServer(const QString &listen, const QString &notify)
{
    return uR"(    server {
        listen %1;
        notify_method post;
        application app {
            live on;
            deny play all;
            drop_idle_publisher 10s;
            on_publish %2/start;
            on_publish_done %2/end;
        }
    }
)"_s.arg(listen, notify);
}

void dieWithTheParent()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size();
}

} // namespace

struct Nginx::Ports {
    quint16 rtmp = 0;
    quint16 rtmps = 0;
    quint16 decrypted = 0; ///< where what came by RTMPS goes on: a Unix socket would be taken for another nginx's
};

Nginx::Nginx()
    : m_folder(QDir::tempPath() + u"/ivs-emulator-XXXXXX"_s)
{
    m_process.setParent(this);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        if (m_isWanted)
            m_process.readAllStandardError();
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        if (std::exchange(m_isWanted, false))
            Q_EMIT died();
    });
}

Nginx::~Nginx()
{
    stop();
}

QString Nginx::whatIsMissing(const IngestWish &wish, const QString &root)
{
    QStringList packages;
    if (program(root).isEmpty())
        packages.append(u"nginx-light"_s);
    if (moduleFile(rtmpModule, root).isEmpty())
        packages.append(u"libnginx-mod-rtmp"_s);
    if (wish.rtmps && moduleFile(streamModule, root).isEmpty())
        packages.append(u"libnginx-mod-stream"_s);
    if (packages.isEmpty())
        return {};
    return tr("Real encoders need nginx with its RTMP module%1. On Debian and Ubuntu: sudo apt install %2")
        .arg(wish.rtmps ? tr(", and its stream module for RTMPS") : QString(), packages.join(u' '));
}

tl::expected<IngestAddresses, QString> Nginx::start(const IngestWish &wish, const QString &notify)
{
    if (const QString missing = whatIsMissing(wish); !missing.isEmpty())
        return tl::unexpected(missing);
    QString said;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto ports = portsFor(wish);
        if (!ports)
            return tl::unexpected(ports.error());
        if (!writeFiles(wish, *ports, notify))
            return tl::unexpected(u"%1 cannot be written."_s.arg(m_folder.path()));
        if (!isUp()) {
            said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
            continue;
        }
        m_isWanted = true;
        m_hasPlain = wish.rtmp.has_value();
        IngestAddresses addresses;
        if (wish.rtmp)
            addresses.rtmp = u"rtmp://%1:%2/app/"_s.arg(written(reachable(wish.rtmp->host))).arg(ports->rtmp);
        if (wish.rtmps) {
            addresses.rtmps = u"rtmps://%1:%2/app/"_s.arg(written(reachable(wish.rtmps->host))).arg(ports->rtmps);
            addresses.certificateFile = file(certificateName);
        }
        return addresses;
    }
    return tl::unexpected(u"nginx does not start: %1"_s.arg(said.isEmpty() ? m_process.errorString() : said));
}

tl::expected<Nginx::Ports, QString> Nginx::portsFor(const IngestWish &wish) const
{
    Ports ports;
    for (auto [wanted, port] : {std::pair(&wish.rtmp, &ports.rtmp), std::pair(&wish.rtmps, &ports.rtmps)}) {
        const auto found = *wanted ? freePort(**wanted) : tl::expected<quint16, QString>(quint16(0));
        if (!found)
            return tl::unexpected(found.error());
        *port = *found;
    }
    const auto inner = freePort({});
    if (!inner)
        return tl::unexpected(inner.error());
    ports.decrypted = *inner;
    return ports;
}

bool Nginx::writeFiles(const IngestWish &wish, const Ports &ports, const QString &notify)
{
    QString modules = u"load_module \"%1\";\n"_s.arg(moduleFile(rtmpModule));
    QString servers;
    QString stream;
    if (wish.rtmp)
        servers += rtmpServer(u"%1:%2"_s.arg(written(wish.rtmp->host)).arg(ports.rtmp), notify + u"/rtmp"_s);
    if (wish.rtmps) {
        modules += u"load_module \"%1\";\n"_s.arg(moduleFile(streamModule));
        const QString inner = u"127.0.0.1:%1"_s.arg(ports.decrypted);
        servers += rtmpServer(inner, notify + u"/rtmps"_s);
        stream = uR"(stream {
    server {
        listen %1:%2 ssl;
        ssl_certificate %3;
        ssl_certificate_key %4;
        proxy_pass %5;
    }
}
)"_s.arg(written(wish.rtmps->host))
                     .arg(ports.rtmps)
                     .arg(certificateName, privateKeyName, inner);
        const auto made = madeCertificate({reachable(wish.rtmps->host), u"127.0.0.1"_s});
        if (!made || !write(file(certificateName), made->certificate) || !write(file(privateKeyName), made->privateKey))
            return false;
    }
    // Stream keys are in the log of nginx from its level "info" on, and in requests: it keeps neither.
    const QString text = uR"(daemon off;
master_process off;
pid nginx.pid;
error_log stderr crit;
%1events { worker_connections 512; }
rtmp {
    access_log off;
%2}
%3http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {
        listen unix:%4;
        location = /ready { return 204; }
        location /control { rtmp_control all; }
    }
}
)"_s.arg(modules, servers, stream, controlSocket);
    return write(file(u"nginx.conf"_s), text.toUtf8());
}

bool Nginx::isUp()
{
    QFile::remove(file(controlSocket));
    QProcessEnvironment environment; // of this process's own it needs nothing
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_folder.path());
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier(dieWithTheParent);
#endif
    m_process.start(program(), {u"-p"_s, m_folder.path(), u"-c"_s, u"nginx.conf"_s, u"-e"_s, u"stderr"_s});
    if (!m_process.waitForStarted())
        return false;
    for (int waited = 0; waited < patienceMs; waited += lookEveryMs) {
        QLocalSocket socket;
        socket.connectToServer(file(controlSocket));
        // An answer, not only a connection: it opens its sockets one after the other, and may fail at the next.
        if (socket.waitForConnected(patienceMs) && socket.write("GET /ready HTTP/1.0\r\n\r\n") > 0
            && socket.waitForReadyRead(patienceMs) && socket.readAll().contains(" 204 "))
            return true;
        if (m_process.waitForFinished(lookEveryMs))
            return false;
    }
    stop();
    return false;
}

void Nginx::stop()
{
    m_isWanted = false;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Nginx::drop(Encryption encryption, const QString &clientId)
{
    const int server = encryption == Encryption::Tls && m_hasPlain ? 1 : 0;
    auto *const socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::errorOccurred, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::connected, socket, [socket, server, clientId] {
        socket->write("GET /control/drop/publisher?app=app&srv=" + QByteArray::number(server)
                      + "&clientid=" + clientId.toLatin1() + " HTTP/1.0\r\n\r\n");
    });
    socket->connectToServer(file(controlSocket));
}

} // namespace emulator

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/ingest/Nginx.h"

#include "emulator/ingest/Certificate.h"
#include "emulator/ingest/NginxConf.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QLocalSocket>
#include <QNetworkInterface>
#include <QTcpServer>

#include <utility>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace emulator {
namespace {

constexpr int mostAttempts = 3; // another program may take a free port first
constexpr auto lookEvery = 20ms;
constexpr auto patience = 20s;
constexpr auto endsWithin = 3s;

tl::expected<quint16, QString> freePort(const ListenAddress &wanted)
{
    QTcpServer server;
    const QHostAddress host(wanted.host);
    if (!server.listen(host, wanted.port) && !(wanted.elseAny && server.listen(host, 0)))
        return tl::unexpected(u"port %1 of %2: %3"_s.arg(wanted.port).arg(wanted.host, server.errorString()));
    return server.serverPort();
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

Nginx::Nginx()
    : m_folder(QDir::tempPath() + u"/ivs-emulator-XXXXXX"_s)
{
    QProcessEnvironment environment; // of this process's own it needs nothing
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    m_process.setParent(this);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_folder.path());
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier(dieWithTheParent);
#endif
    for (QTimer *const timer : {&m_look, &m_kill}) {
        timer->setParent(this); // it goes along into another thread
        timer->setSingleShot(true);
    }
    connect(&m_look, &QTimer::timeout, this, &Nginx::look);
    connect(&m_kill, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        if (m_state == State::Listening)
            m_process.readAllStandardError();
    });
    connect(&m_process, &QProcess::finished, this, &Nginx::heedEnd);
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                heedEnd(); // nothing finishes then
        },
        Qt::QueuedConnection);
}

Nginx::~Nginx() = default;

QString Nginx::whatIsMissing(const IngestWish &wish, const QString &root)
{
    QStringList packages;
    if (nginxProgram(root).isEmpty())
        packages.append(u"nginx-light"_s);
    if (nginxModule(nginxRtmpModule, root).isEmpty())
        packages.append(u"libnginx-mod-rtmp"_s);
    if (wish.rtmps && nginxModule(nginxStreamModule, root).isEmpty())
        packages.append(u"libnginx-mod-stream"_s);
    if (packages.isEmpty())
        return {};
    return tr("Real encoders need nginx with its RTMP module%1. On Debian and Ubuntu: sudo apt install %2")
        .arg(wish.rtmps ? tr(", and its stream module for RTMPS") : QString(), packages.join(u' '));
}

tl::expected<void, QString> Nginx::start(const IngestWish &wish, const QString &notify, const OnStarted &onStarted)
{
    if (const QString missing = whatIsMissing(wish); !missing.isEmpty())
        return tl::unexpected(missing);
    m_wish = wish;
    m_notify = notify;
    m_onStarted = onStarted;
    return tryToStart();
}

tl::expected<void, QString> Nginx::tryToStart()
{
    const auto ports = portsFor(m_wish);
    if (!ports)
        return tl::unexpected(ports.error());
    if (!writeFiles(*ports))
        return tl::unexpected(u"%1 cannot be written."_s.arg(m_folder.path()));
    ++m_attempts;
    m_addresses = addressesFor(*ports);
    run();
    return {};
}

IngestAddresses Nginx::addressesFor(const NginxPorts &ports) const
{
    IngestAddresses addresses;
    if (m_wish.rtmp)
        addresses.rtmp = u"rtmp://%1:%2/app/"_s.arg(bracketed(reachable(m_wish.rtmp->host))).arg(ports.rtmp);
    if (m_wish.rtmps) {
        addresses.rtmps = u"rtmps://%1:%2/app/"_s.arg(bracketed(reachable(m_wish.rtmps->host))).arg(ports.rtmps);
        addresses.certificateFile = file(nginxCertificate);
    }
    return addresses;
}

tl::expected<NginxPorts, QString> Nginx::portsFor(const IngestWish &wish) const
{
    NginxPorts ports;
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

bool Nginx::writeFiles(const NginxPorts &ports)
{
    if (m_wish.rtmps) {
        const auto made = madeCertificate({reachable(m_wish.rtmps->host), u"127.0.0.1"_s});
        if (!made || !write(file(nginxCertificate), made->certificate)
            || !write(file(nginxPrivateKey), made->privateKey))
            return false;
    }
    return write(file(u"nginx.conf"_s), nginxConf(m_wish, ports, m_notify).toUtf8());
}

void Nginx::run()
{
    QFile::remove(file(nginxControl));
    m_state = State::Starting;
    m_patience.setRemainingTime(patience);
    m_process.start(nginxProgram(), {u"-p"_s, m_folder.path(), u"-c"_s, u"nginx.conf"_s, u"-e"_s, u"stderr"_s});
    m_look.start(lookEvery);
}

/// By an answer, not only a connection: it opens its sockets one after the other, and may fail at the next.
void Nginx::look()
{
    if (m_state != State::Starting)
        return;
    if (m_patience.hasExpired())
        return m_process.kill();
    auto *const socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, socket, [socket] { socket->write("GET /ready HTTP/1.0\r\n\r\n"); });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { heedAnswer(socket->readAll()); });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::errorOccurred, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, &m_look, [this] {
        if (m_state == State::Starting)
            m_look.start(lookEvery);
    });
    socket->connectToServer(file(nginxControl));
}

void Nginx::heedAnswer(const QByteArray &answer)
{
    if (m_state != State::Starting || !answer.contains(" 204 "))
        return;
    m_state = State::Listening;
    m_onStarted({});
}

void Nginx::heedEnd()
{
    switch (std::exchange(m_state, State::Off)) {
    case State::Off:
        break;
    case State::Starting:
        tryAgain();
        break;
    case State::Listening:
        Q_EMIT died();
        break;
    case State::Ending:
        m_kill.stop();
        m_onEnded();
        break;
    }
}

void Nginx::tryAgain()
{
    const QString said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
    QString why = u"nginx does not start: %1"_s.arg(said.isEmpty() ? m_process.errorString() : said);
    if (m_attempts < mostAttempts) {
        const auto again = tryToStart();
        if (again)
            return;
        why = again.error();
    }
    m_onStarted(tl::unexpected(why));
}

void Nginx::end(const std::function<void()> &onEnded)
{
    if (m_state == State::Off)
        return onEnded();
    m_onEnded = onEnded;
    m_state = State::Ending;
    m_process.terminate();
    m_kill.start(endsWithin);
}

void Nginx::drop(Encryption encryption, const QString &clientId)
{
    const int server = encryption == Encryption::Tls && m_wish.rtmp ? 1 : 0;
    auto *const socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::errorOccurred, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::connected, socket, [socket, server, clientId] {
        socket->write("GET /control/drop/publisher?app=app&srv=" + QByteArray::number(server)
                      + "&clientid=" + clientId.toLatin1() + " HTTP/1.0\r\n\r\n");
    });
    socket->connectToServer(file(nginxControl));
}

} // namespace emulator

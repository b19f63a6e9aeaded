// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "KeePassXc.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int patience = 30'000; // milliseconds
const auto program = u"/usr/bin/keepassxc"_s;
const auto tool = u"/usr/bin/keepassxc-cli"_s;
const auto password = "test-pw\n"_ba;

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

/// "/": there is none.
QDBusObjectPath collection()
{
    const auto reply = call(u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
    const auto path = qvariant_cast<QDBusObjectPath>(reply.arguments().value(0));
    return path.path().isEmpty() ? QDBusObjectPath(u"/"_s) : path;
}

bool isOpen()
{
    const QDBusObjectPath path = collection();
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path.path(),
                                                  u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const auto reply = QDBusConnection::sessionBus().call(message);
    const auto isLocked = qvariant_cast<QDBusVariant>(reply.arguments().value(0)).variant();
    return path.path() != u"/" && isLocked.isValid() && !isLocked.toBool();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool runs(const QStringList &arguments, const QByteArray &typed, const QProcessEnvironment &variables,
          QByteArray &output)
{
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(tool, arguments);
    process.write(typed);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(patience);
    output = process.readAllStandardOutput();
    return hasEnded && process.exitCode() == 0;
}

} // namespace

KeePassXc::KeePassXc(Settings settings)
    : m_variables(QProcessEnvironment::systemEnvironment())
{
    m_variables.insert(u"HOME"_s, m_folder.path());
    m_variables.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    m_variables.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
    m_variables.insert(u"TMPDIR"_s, m_folder.path()); // there it looks whether it runs already
    const bool isSeen = settings == Settings::Default;
    m_variables.insert(u"QT_QPA_PLATFORM"_s, isSeen ? u"xcb"_s : u"offscreen"_s);
    QDir(m_folder.path()).mkpath(u"config/keepassxc"_s);
    write(
        path(u"config/keepassxc/keepassxc.ini"_s),
        "[General]\nConfigVersion=2\n[GUI]\nCheckForUpdates=false\n[Security]\nLockDatabaseIdle=false\n"
        "[FdoSecrets]\nEnabled=true\n"
            + (isSeen ? QByteArray() : "ConfirmAccessItem=false\nConfirmDeleteItem=false\nUnlockBeforeSearch=false\n"));
}

bool KeePassXc::isInstalled()
{
    return QFileInfo(program).isExecutable() && QFileInfo(tool).isExecutable();
}

/// Which group is offered is written in the database itself.
bool KeePassXc::makeDatabase()
{
    static const QRegularExpression group(u"<UUID>([^<]+)</UUID>"_s);
    QByteArray xml;
    if (!runs({u"db-create"_s, u"-t"_s, u"100"_s, u"-p"_s, path(u"plain.kdbx"_s)}, password + password, m_variables,
              xml)
        || !runs({u"export"_s, u"-q"_s, u"-f"_s, u"xml"_s, path(u"plain.kdbx"_s)}, password, m_variables, xml))
        return false;
    const QByteArray id = QByteArray::fromBase64(group.match(QString::fromUtf8(xml)).captured(1).toLatin1());
    xml.replace("<Binaries/>",
                "<Binaries/><CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>"
                    + QUuid::fromRfc4122(id).toByteArray() + "</Value></Item></CustomData>");
    QByteArray said;
    return write(path(u"offered.xml"_s), xml)
        && runs({u"import"_s, u"-t"_s, u"100"_s, u"-p"_s, path(u"offered.xml"_s), path(u"safe.kdbx"_s)},
                password + password, m_variables, said);
}

bool KeePassXc::start()
{
    if (!QFileInfo::exists(path(u"safe.kdbx"_s)) && !makeDatabase())
        return false;
    m_process.setProcessEnvironment(m_variables);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, {u"--pw-stdin"_s, path(u"safe.kdbx"_s)});
    m_process.write(password);
    m_process.closeWriteChannel();
    const bool isThere = QTest::qWaitFor(isOpen, patience);
    if (!isThere)
        qWarning() << "KeePassXC says" << m_process.state() << m_process.readAll();
    return isThere;
}

void KeePassXc::end()
{
    ::kill(static_cast<pid_t>(m_process.processId()), m_process.processId() > 0 ? SIGCONT : 0);
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        kill();
}

void KeePassXc::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool KeePassXc::lock()
{
    const auto reply = call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
                            {QVariant::fromValue(QList<QDBusObjectPath>{collection()})});
    const auto prompt = qvariant_cast<QDBusObjectPath>(reply.arguments().value(1)); // it locks when that is shown
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, prompt.path(),
                                                  u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s);
    message.setArguments({QString()});
    QDBusConnection::sessionBus().call(message);
    return QTest::qWaitFor([] { return !isOpen(); }, patience);
}

bool KeePassXc::hasWindow(const QString &title)
{
    return QProcess::execute(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}) == 0;
}

bool KeePassXc::press(const QString &key, const QString &windowTitle)
{
    const auto isInFront = [&] {
        return QProcess::execute(
                   u"xdotool"_s,
                   {u"search"_s, u"--onlyvisible"_s, u"--name"_s, windowTitle, u"windowactivate"_s, u"--sync"_s})
            == 0;
    };
    return QTest::qWaitFor(isInFront, patience) && QProcess::execute(u"xdotool"_s, {u"key"_s, key}) == 0
        && QTest::qWaitFor([&] { return !hasWindow(windowTitle); }, patience);
}

void KeePassXc::suspend()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

} // namespace tests

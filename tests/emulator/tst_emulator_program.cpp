// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ServiceCaller.h"
#include "emulator/ingest/Nginx.h"
#include "support/EmulatorProcess.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

/// The program ivs-emulator as others start it.
class TestEmulatorProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensAndEndsOnSigterm();
    void takesTheKeyOfItsEnvironment();
    void startsLargeFleets();
    void servesAccountsAndRegions();
    void throttlesUnlessToldNotTo();
    void refusesArguments_data();
    void refusesArguments();
    void tellsItsVersionAndHelp_data();
    void tellsItsVersionAndHelp();
    void saysThatAPortIsTaken();
    void isNoStandstillWithoutDescriptors();
    void listensForEncoders();
    void leavesNoNginxBehind_data();
    void leavesNoNginxBehind();
};

void TestEmulatorProgram::listensAndEndsOnSigterm()
{
    tests::EmulatorProcess emulator({u"--region"_s, u"ap-south-1"_s, u"--publishers"_s, u"simulated"_s});
    QVERIFY(emulator.waitUntilListening());
    QCOMPARE(emulator.endpoint().host(), u"127.0.0.1"_s);
    QCOMPARE(emulator.line().value(u"startUrl"_s).toString(), emulator.endpoint().toString() + u"/start"_s);
    QCOMPARE(emulator.region(), u"ap-south-1"_s);
    QVERIFY(emulator.credentials().accessKeyId.startsWith("EMULATOR"_L1));
    ServiceCaller caller(emulator.endpoint(), emulator.credentials(), "ap-south-1"_ba);
    QCOMPARE(caller.post("ListStages"_ba).body.value(u"stages"_s).toArray().size(), 12);
    QCOMPARE(emulator.terminate(), 0);
    QCOMPARE(emulator.process().readAll(), QByteArray()); // one line and no more
    QCOMPARE(emulator.process().readAllStandardError(), QByteArray());
}

void TestEmulatorProgram::takesTheKeyOfItsEnvironment()
{
    tests::EmulatorProcess emulator(
        {}, {u"AWS_ACCESS_KEY_ID=AKIDEXAMPLE"_s, u"AWS_SECRET_ACCESS_KEY=a/b=c+d"_s, u"AWS_SESSION_TOKEN=token"_s});
    QVERIFY(emulator.waitUntilListening());
    QCOMPARE(emulator.credentials().accessKeyId, u"AKIDEXAMPLE"_s);
    ServiceCaller caller(emulator.endpoint(), {u"AKIDEXAMPLE"_s, aws::Secret(u"a/b=c+d"_s), aws::Secret(u"token"_s)});
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorProgram::startsLargeFleets()
{
    tests::EmulatorProcess emulator(
        {u"--configurations"_s, u"1234"_s, u"--stages"_s, u"34"_s, u"--rate-limits"_s, u"off"_s});
    QVERIFY(emulator.waitUntilListening());
    ServiceCaller caller(emulator.endpoint(), emulator.credentials());
    const QJsonObject state = caller.control("GET"_ba, "state"_ba).body;
    QCOMPARE(state.value(u"configurations"_s).toArray().size(), 1234);
    QCOMPARE(state.value(u"stages"_s).toArray().size(), 34);
    QCOMPARE(caller.post("CreateIngestConfiguration"_ba, {{u"ingestProtocol"_s, u"RTMPS"_s}}).status, 200);
}

void TestEmulatorProgram::servesAccountsAndRegions()
{
    const QStringList arguments{u"--accounts"_s, u"3"_s,         u"--region"_s,         u"us-east-1"_s,
                                u"--region"_s,   u"eu-west-1"_s, u"--configurations"_s, u"5"_s};
    tests::EmulatorProcess emulator(arguments);
    QVERIFY(emulator.waitUntilListening());
    QCOMPARE(emulator.region(), u"us-east-1"_s);
    QCOMPARE(emulator.line().value(u"regions"_s).toArray(), QJsonArray({u"us-east-1"_s, u"eu-west-1"_s}));
    const QJsonArray accounts = emulator.line().value(u"accounts"_s).toArray();
    QCOMPARE(accounts.size(), 3);
    QCOMPARE(accounts.first()[u"accessKeyId"_s], emulator.credentials().accessKeyId);
    QCOMPARE(accounts.first()[u"secretAccessKey"_s], emulator.credentials().secretAccessKey.reveal());
    for (const QJsonValue &account : accounts) {
        ServiceCaller caller(
            emulator.endpoint(),
            {account[u"accessKeyId"_s].toString(), aws::Secret(account[u"secretAccessKey"_s].toString()), {}});
        const QJsonArray listed = caller.post("ListIngestConfigurations"_ba).body[u"ingestConfigurations"_s].toArray();
        QCOMPARE(listed.size(), 5);
        QVERIFY(
            listed.first()[u"arn"_s].toString().contains(u":eu-west-1:%1:"_s.arg(account[u"accountId"_s].toString())));
    }
}

void TestEmulatorProgram::throttlesUnlessToldNotTo()
{
    tests::EmulatorProcess unlimited({u"--rate-limits"_s, u"off"_s});
    QVERIFY(unlimited.waitUntilListening());
    ServiceCaller caller(unlimited.endpoint(), unlimited.credentials());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(caller.post("ListStages"_ba).status, 200);

    tests::EmulatorProcess limited;
    QVERIFY(limited.waitUntilListening());
    ServiceCaller other(limited.endpoint(), limited.credentials());
    bool isThrottled = false;
    for (int i = 0; i < 1000 && !isThrottled; ++i)
        isThrottled = other.post("ListStages"_ba).status == 429;
    QVERIFY(isThrottled);
}

void TestEmulatorProgram::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("port") << QStringList{u"--port"_s, u"65536"_s} << "--port"_ba;
    QTest::addRow("number") << QStringList{u"--configurations"_s, u"many"_s} << "--configurations"_ba;
    QTest::addRow("negative") << QStringList{u"--stages"_s, u"-1"_s} << "--stages"_ba;
    QTest::addRow("rate limits") << QStringList{u"--rate-limits"_s, u"no"_s} << "--rate-limits"_ba;
    QTest::addRow("publishers") << QStringList{u"--publishers"_s, u"on"_s} << "--publishers"_ba;
    QTest::addRow("quirk") << QStringList{u"--quirk"_s, u"moods=many"_s} << "leg-cut, virtual-cut"_ba;
    QTest::addRow("value of a quirk") << QStringList{u"--quirk"_s, u"rejoin=maybe"_s} << "allowed or refused"_ba;
    QTest::addRow("lingering") << QStringList{u"--quirk"_s, u"active-lingers=-1"_s} << "active-lingers"_ba;
    QTest::addRow("reconnect") << QStringList{u"--reconnect"_s, u"soon"_s} << "--reconnect"_ba;
    QTest::addRow("RTMP") << QStringList{u"--rtmp"_s, u"here"_s} << "--rtmp takes"_ba;
    QTest::addRow("RTMPS") << QStringList{u"--rtmps"_s, u"1.2.3.4.5:443"_s} << "--rtmps takes"_ba;
    QTest::addRow("RTMP port") << QStringList{u"--rtmp"_s, u"127.0.0.1:70000"_s} << "--rtmp takes"_ba;
    QTest::addRow("no account") << QStringList{u"--accounts"_s, u"0"_s} << "--accounts"_ba;
    QTest::addRow("second region") << QStringList{u"--region"_s, u"eu-west-1"_s, u"--region"_s, u"a,b"_s}
                                   << "--region"_ba;
    QTest::addRow("region") << QStringList{u"--region"_s, u"Ireland West"_s} << "--region"_ba;
    QTest::addRow("stray") << QStringList{u"stray"_s} << "stray"_ba;
    QTest::addRow("unknown") << QStringList{u"--nonsense"_s} << "nonsense"_ba;
}

void TestEmulatorProgram::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    tests::EmulatorProcess emulator(arguments);
    QVERIFY(emulator.process().waitForFinished());
    QVERIFY(emulator.process().exitCode() != 0);
    QVERIFY(emulator.process().readAllStandardError().contains(says));
    QCOMPARE(emulator.process().readAll(), QByteArray());
}

void TestEmulatorProgram::tellsItsVersionAndHelp_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("version") << u"--version"_s << "ivs-emulator " PATCHBAY_VERSION ""_ba;
    QTest::addRow("help") << u"--help"_s << "--rate-limits <on|off>"_ba;
}

void TestEmulatorProgram::tellsItsVersionAndHelp()
{
    QFETCH(QString, argument);
    QFETCH(QByteArray, says);
    tests::EmulatorProcess emulator({argument});
    QVERIFY(emulator.process().waitForFinished());
    QCOMPARE(emulator.process().exitCode(), 0);
    QVERIFY(emulator.process().readAll().contains(says));
}

void TestEmulatorProgram::saysThatAPortIsTaken()
{
    tests::EmulatorProcess first;
    QVERIFY(first.waitUntilListening());
    tests::EmulatorProcess second({u"--port"_s, QString::number(first.endpoint().port())});
    QVERIFY(second.process().waitForFinished());
    QCOMPARE(second.process().exitCode(), 1);
    QVERIFY(second.process().readAllStandardError().contains("ivs-emulator: "));
}

void TestEmulatorProgram::isNoStandstillWithoutDescriptors()
{
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit few{40, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0); // which the program inherits
    tests::EmulatorProcess emulator;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(emulator.waitUntilListening());
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 100; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(emulator.endpoint().port()));
        QVERIFY(idle.back()->waitForConnected());
    }
    ServiceCaller caller(emulator.endpoint(), emulator.credentials());
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of one process, or none.
QList<QByteArray> childrenOf(qint64 process)
{
    return contentsOf(u"/proc/%1/task/%1/children"_s.arg(process)).simplified().split(' ');
}

/// Whether a process runs; one that has ended and was not waited for doesn't.
bool isRunning(const QByteArray &process)
{
    const QByteArray state = contentsOf(u"/proc/%1/stat"_s.arg(QLatin1StringView(process)));
    return !state.isEmpty() && !state.mid(state.lastIndexOf(')')).startsWith(") Z");
}

QString whatIngestLacks()
{
    return emulator::Nginx::whatIsMissing({emulator::ListenAddress(), emulator::ListenAddress()});
}

} // namespace

void TestEmulatorProgram::listensForEncoders()
{
    if (const QString missing = whatIngestLacks(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    tests::EmulatorProcess emulator({u"--rtmp"_s, u"0"_s, u"--rtmps"_s, u"[::1]:0"_s});
    QVERIFY(emulator.waitUntilListening());
    const QUrl rtmp(emulator.line()[u"rtmp"_s].toString());
    const QUrl rtmps(emulator.line()[u"rtmps"_s].toString());
    QCOMPARE(rtmp.host(), u"127.0.0.1"_s);
    QCOMPARE(rtmps.host(), u"::1"_s);
    QCOMPARE(rtmps.path(), u"/app/"_s);
    for (const QUrl &url : {rtmp, rtmps}) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        QVERIFY(socket.waitForConnected());
    }
    QVERIFY(contentsOf(emulator.line()[u"rtmpsCertificate"_s].toString()).startsWith("-----BEGIN CERTIFICATE"));
    QCOMPARE(emulator.terminate(), 0);
    QVERIFY(!QFile::exists(emulator.line()[u"rtmpsCertificate"_s].toString()));
    QCOMPARE(emulator.process().readAllStandardError(), QByteArray());
}

void TestEmulatorProgram::leavesNoNginxBehind_data()
{
    QTest::addColumn<int>("signal");
    QTest::addRow("SIGTERM") << SIGTERM;
    QTest::addRow("SIGKILL") << SIGKILL;
}

void TestEmulatorProgram::leavesNoNginxBehind()
{
    if (const QString missing = whatIngestLacks(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(int, signal);
    const QTemporaryDir folder; // what a killed program leaves there goes with it
    tests::EmulatorProcess emulator({u"--rtmp"_s, u"0"_s}, {u"TMPDIR="_s + folder.path()});
    QVERIFY(emulator.waitUntilListening());
    const QList<QByteArray> children = childrenOf(emulator.process().processId());
    QCOMPARE(children.size(), 1);
    QVERIFY(contentsOf(u"/proc/%1/cmdline"_s.arg(QLatin1StringView(children.first()))).contains("nginx"));
    QCOMPARE(kill(static_cast<pid_t>(emulator.process().processId()), signal), 0);
    QVERIFY(emulator.process().waitForFinished());
    QTRY_VERIFY(!isRunning(children.first()));
}

QTEST_GUILESS_MAIN(TestEmulatorProgram)
#include "tst_emulator_program.moc"

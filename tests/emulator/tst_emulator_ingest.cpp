// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"
#include "emulator/ingest/Nginx.h"
#include "support/EmulatorControl.h"
#include "support/RealEncoder.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using test::RealEncoder;

/// Encoders that publish for real, by RTMP and RTMPS: ffmpeg against the emulator's nginx.
class TestEmulatorIngest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing();
    void tellsItsAddresses();
    void publishes_data();
    void publishes();
    void endsWithTheEncoder();
    void refusesUnknownKeys();
    void refusesAKeyWithoutAStage();
    void refusesAKeyThatIsUsed();
    void refusesRtmpWhereRtmpsIsMeant();
    void refusesMoreThanAStageTakes();
    void takesThePlaceOfOneThatIsMadeUp();
    void cutsOff_data();
    void cutsOff();
    void comesBackOnAnotherStage();
    void cutsOneLegOff();
    void keepsNoKeys();
    void believesNobodyElse();
    void saysThatAPortIsTaken();
    void nobodyIsLiveWithoutNginx();
};

namespace {

constexpr int patience = 30'000;

const QString plain = u"cam-04"_s; // RTMP, idle
const QString encrypted = u"cam-03"_s; // RTMPS, idle
const QString pair = u"tor-01"_s;

/// The service, and encoders that may dial in.
struct Site {
    explicit Site(const emulator::IngestWish &wish = {emulator::ListenAddress(), emulator::ListenAddress()})
        : emulator(settingsFor(wish))
    {
        QSignalSpy ready(&emulator.service, &emulator::Service::ready);
        QVERIFY(ready.wait(patience));
    }
    ~Site() { end(emulator.service); }
    Q_DISABLE_COPY_MOVE(Site)

    static void end(emulator::Service &service)
    {
        QSignalSpy ended(&service, &emulator::Service::ended);
        service.end();
        QVERIFY(!ended.isEmpty() || ended.wait(patience));
    }

    static emulator::Settings settingsFor(const emulator::IngestWish &wish)
    {
        emulator::Settings settings = EmulatorFixture::unlimited();
        settings.ingest = wish;
        return settings;
    }

    QJsonObject named(const QString &name) { return emulator.caller.configuration(name); }
    QString stateOf(const QString &name) { return named(name)[u"state"_s].toString(); }
    QString stageOf(const QString &name) { return named(name)[u"stageArn"_s].toString(); }
    QString arnOf(const QString &name) { return named(name)[u"arn"_s].toString(); }
    QString idOf(const QString &name) { return named(name)[u"participantId"_s].toString(); }
    QString otherStage() { return emulator.caller.stage(u"rehearsal"_s)[u"arn"_s].toString(); }
    QJsonObject leg(const QString &name, int which)
    {
        return named(name)[u"redundantIngestCredentials"_s][which].toObject();
    }

    /// The address that GetStage tells, and a key.
    QString address(const QString &stageArn, const QString &protocol)
    {
        return call("GetStage", {{u"arn"_s, stageArn}})[u"stage"_s][u"endpoints"_s][protocol].toString();
    }
    QString url(const QString &name, const QString &protocol)
    {
        return address(otherStage(), protocol) + named(name)[u"streamKey"_s].toString();
    }
    QJsonObject call(const char *operation, const QJsonObject &parameters)
    {
        return emulator.caller.post(operation, parameters).body;
    }
    void bind(const QString &name, const QString &stageArn)
    {
        call("UpdateIngestConfiguration", {{u"arn"_s, arnOf(name)}, {u"stageArn"_s, stageArn}});
    }
    int cut(const QString &stageArn, const QString &participantId)
    {
        return emulator.caller
            .post("DisconnectParticipant", {{u"stageArn"_s, stageArn}, {u"participantId"_s, participantId}})
            .status;
    }
    /// Of a participant's newest session on that stage, newest first: the names, or the codes of errors.
    QStringList events(const QString &stageArn, const QString &participantId, const QString &member = u"name"_s)
    {
        const QJsonArray sessions =
            call("ListStageSessions", {{u"stageArn"_s, stageArn}})[u"stageSessions"_s].toArray();
        const QJsonArray events = call("ListParticipantEvents",
                                       {{u"stageArn"_s, stageArn},
                                        {u"sessionId"_s, sessions.first()[u"sessionId"_s]},
                                        {u"participantId"_s, participantId}})[u"events"_s]
                                      .toArray();
        QStringList values;
        for (const QJsonValue &event : events)
            values.append(event[member].toString());
        values.removeAll(QString());
        return values;
    }
    QString protocolOf(const QString &stageArn, const QString &participantId)
    {
        const QJsonValue session = call("GetStage", {{u"arn"_s, stageArn}})[u"stage"_s][u"activeSessionId"_s];
        return call("GetParticipant",
                    {{u"stageArn"_s, stageArn},
                     {u"sessionId"_s, session},
                     {u"participantId"_s, participantId}})[u"participant"_s][u"protocol"_s]
            .toString();
    }
    QStringList errors(const QString &stageArn, const QString &participantId)
    {
        return events(stageArn, participantId, u"errorCode"_s);
    }

    EmulatorFixture emulator;
    test::EmulatorControl control{emulator.endpoint};
};

#define SKIP_WITHOUT_ENCODERS()                                                   \
    if (const QString missing = RealEncoder::whatIsMissing(); !missing.isEmpty()) \
    QSKIP(qPrintable(missing))

} // namespace

void TestEmulatorIngest::saysWhatIsMissing()
{
    const QTemporaryDir bare;
    const QString plainOnly = emulator::Nginx::whatIsMissing({emulator::ListenAddress(), {}}, bare.path());
    QVERIFY(plainOnly.endsWith(u"sudo apt install nginx-light libnginx-mod-rtmp"_s));
    const QString both =
        emulator::Nginx::whatIsMissing({emulator::ListenAddress(), emulator::ListenAddress()}, bare.path());
    QVERIFY(both.endsWith(u"libnginx-mod-rtmp libnginx-mod-stream"_s));
}

void TestEmulatorIngest::tellsItsAddresses()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const emulator::IngestAddresses &addresses = site.emulator.service.ingestAddresses();
    QVERIFY(addresses.rtmp.startsWith("rtmp://127.0.0.1:"_L1));
    QVERIFY(addresses.rtmps.startsWith("rtmps://127.0.0.1:"_L1));
    QCOMPARE(site.address(site.otherStage(), u"rtmp"_s), addresses.rtmp);
    QCOMPARE(site.address(site.otherStage(), u"rtmps"_s), addresses.rtmps);
    const QString made = site.call("CreateStage", {})[u"stage"_s][u"arn"_s].toString();
    QCOMPARE(site.address(made, u"rtmp"_s), addresses.rtmp);
    site.control.reset();
    QCOMPARE(site.address(site.otherStage(), u"rtmp"_s), addresses.rtmp);
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(addresses.certificateFile);
    QCOMPARE(certificates.size(), 1);
    QVERIFY(certificates.first().subjectAlternativeNames().contains(QSsl::IpAddressEntry, u"127.0.0.1"_s));
}

void TestEmulatorIngest::publishes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("protocol");
    QTest::addRow("RTMP") << plain << u"rtmp"_s;
    QTest::addRow("RTMPS") << encrypted << u"rtmps"_s;
    QTest::addRow("RTMPS where RTMP would do") << plain << u"rtmps"_s;
}

void TestEmulatorIngest::publishes()
{
    SKIP_WITHOUT_ENCODERS();
    QFETCH(QString, name);
    QFETCH(QString, protocol);
    Site site;
    QCOMPARE(site.stateOf(name), u"INACTIVE"_s);
    const RealEncoder encoder(site.url(name, protocol));
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(name), u"ACTIVE"_s, patience);
    QCOMPARE(site.protocolOf(site.stageOf(name), site.idOf(name)), protocol.toUpper());
    QVERIFY(!encoder.hasEnded());
}

void TestEmulatorIngest::endsWithTheEncoder()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    RealEncoder encoder(site.url(plain, u"rtmp"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
    encoder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"INACTIVE"_s, patience);
    QVERIFY(!site.stageOf(plain).isEmpty());
}

void TestEmulatorIngest::refusesUnknownKeys()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const RealEncoder encoder(site.url(plain, u"rtmp"_s) + u'x');
    QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
    QCOMPARE(site.stateOf(plain), u"INACTIVE"_s);
}

void TestEmulatorIngest::refusesAKeyWithoutAStage()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const QString stage = site.stageOf(encrypted);
    const RealEncoder encoder(site.url(encrypted, u"rtmps"_s), RealEncoder::Then::TriesAgain);
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(encrypted), u"ACTIVE"_s, patience);
    QCOMPARE(site.cut(stage, site.idOf(encrypted)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(site.errors(stage, site.idOf(encrypted)).contains(u"INVALID_STREAM_KEY"_s), patience);
    QCOMPARE(site.stateOf(encrypted), u"INACTIVE"_s);
}

void TestEmulatorIngest::refusesAKeyThatIsUsed()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const RealEncoder first(site.url(plain, u"rtmp"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
    const RealEncoder second(site.url(plain, u"rtmp"_s));
    QTRY_VERIFY_WITH_TIMEOUT(second.hasEnded(), patience);
    QCOMPARE(site.errors(site.stageOf(plain), site.idOf(plain)), QStringList{u"REUSE_OF_STREAM_KEY"_s});
    QCOMPARE(site.stateOf(plain), u"ACTIVE"_s);
    QVERIFY(!first.hasEnded());
}

void TestEmulatorIngest::refusesRtmpWhereRtmpsIsMeant()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const RealEncoder encoder(site.url(encrypted, u"rtmp"_s));
    QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
    QCOMPARE(site.stateOf(encrypted), u"INACTIVE"_s);
    QCOMPARE(site.errors(site.stageOf(encrypted), site.idOf(encrypted)), QStringList{u"INVALID_PROTOCOL"_s});

    site.control.setState(site.arnOf(encrypted), u"ACTIVE"_s); // one that is made up stays
    const RealEncoder again(site.url(encrypted, u"rtmp"_s));
    QTRY_VERIFY_WITH_TIMEOUT(again.hasEnded(), patience);
    QCOMPARE(site.stateOf(encrypted), u"ACTIVE"_s);
}

void TestEmulatorIngest::refusesMoreThanAStageTakes()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    site.emulator.caller.control("POST", "guests", {{u"arn"_s, site.stageOf(plain)}, {u"count"_s, 12}});
    const RealEncoder encoder(site.url(plain, u"rtmp"_s));
    QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
    QCOMPARE(site.errors(site.stageOf(plain), site.idOf(plain)), QStringList{u"QUOTA_EXCEEDED"_s});
}

void TestEmulatorIngest::takesThePlaceOfOneThatIsMadeUp()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    site.control.setState(site.arnOf(plain), u"ACTIVE"_s);
    const QString stage = site.stageOf(plain);
    QCOMPARE(site.protocolOf(stage, site.idOf(plain)), u"RTMP"_s);
    RealEncoder encoder(site.url(plain, u"rtmps"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site.protocolOf(stage, site.idOf(plain)), u"RTMPS"_s, patience);
    QCOMPARE(site.stateOf(plain), u"ACTIVE"_s);
    encoder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"INACTIVE"_s, patience);
}

void TestEmulatorIngest::cutsOff_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"disconnected"_s, u"stage deleted"_s, u"configuration deleted"_s, u"stopped"_s})
        QTest::newRow(qPrintable(how)) << how;
}

void TestEmulatorIngest::cutsOff()
{
    SKIP_WITHOUT_ENCODERS();
    QFETCH(QString, how);
    Site site;
    const RealEncoder encoder(site.url(encrypted, u"rtmps"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(encrypted), u"ACTIVE"_s, patience);
    const QString stage = site.stageOf(encrypted);
    if (how == u"disconnected"_s)
        QCOMPARE(site.cut(stage, site.idOf(encrypted)), 200);
    else if (how == u"stage deleted"_s)
        site.call("DeleteStage", {{u"arn"_s, stage}});
    else if (how == u"configuration deleted"_s)
        site.call("DeleteIngestConfiguration", {{u"arn"_s, site.arnOf(encrypted)}, {u"force"_s, true}});
    else
        site.control.setState(site.arnOf(encrypted), u"INACTIVE"_s);
    QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
    QVERIFY(site.stateOf(encrypted) != u"ACTIVE"_s);
}

void TestEmulatorIngest::comesBackOnAnotherStage()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    site.control.letReconnect(std::chrono::milliseconds(0)); // which is for those that are made up
    const RealEncoder encoder(site.url(plain, u"rtmp"_s), RealEncoder::Then::TriesAgain);
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
    const QString before = site.stageOf(plain);
    QVERIFY(before != site.otherStage());
    QCOMPARE(site.cut(before, site.idOf(plain)), 200);
    QCOMPARE(site.stateOf(plain), u"INACTIVE"_s);
    site.bind(plain, site.otherStage());
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
    QCOMPARE(site.stageOf(plain), site.otherStage());
}

void TestEmulatorIngest::cutsOneLegOff()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    site.control.setQuirks({{u"leg-cut"_s, u"keeps-binding"_s}});
    const QString stage = site.stageOf(pair);
    site.control.setState(site.arnOf(pair), u"INACTIVE"_s);
    const QString server = site.address(stage, u"rtmps"_s);
    const RealEncoder a(server + site.leg(pair, 0)[u"streamKey"_s].toString());
    const RealEncoder b(server + site.leg(pair, 1)[u"streamKey"_s].toString());
    const QString legA = site.leg(pair, 0)[u"participantId"_s].toString();
    const QString legB = site.leg(pair, 1)[u"participantId"_s].toString();
    for (const QString &leg : {legA, legB})
        QTRY_VERIFY_WITH_TIMEOUT(site.events(stage, leg).value(0) == u"PUBLISH_STARTED"_s, patience);
    QCOMPARE(site.cut(stage, legA), 200);
    QTRY_VERIFY_WITH_TIMEOUT(a.hasEnded(), patience);
    QCOMPARE(site.stateOf(pair), u"ACTIVE"_s);
    QVERIFY(!b.hasEnded());
    QCOMPARE(site.cut(stage, legB), 200);
    QTRY_VERIFY_WITH_TIMEOUT(b.hasEnded(), patience);
    QCOMPARE(site.stateOf(pair), u"INACTIVE"_s);
}

void TestEmulatorIngest::keepsNoKeys()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    const QByteArray key = site.named(plain)[u"streamKey"_s].toString().toLatin1();
    {
        const RealEncoder encoder(site.url(plain, u"rtmps"_s));
        QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
        QCOMPARE(site.cut(site.stageOf(plain), site.idOf(plain)), 200);
        QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
    }
    int files = 0;
    const QString folder = QFileInfo(site.emulator.service.ingestAddresses().certificateFile).path();
    for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext(); ++files) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

void TestEmulatorIngest::believesNobodyElse()
{
    SKIP_WITHOUT_ENCODERS();
    Site site;
    aws::HttpRequest request = site.emulator.caller.unsignedRequest(
        "POST", "/_ingest/00000000000000000000000000000000/rtmp/start",
        "clientid=1&name=" + site.named(plain)[u"streamKey"_s].toString().toLatin1());
    QVERIFY(site.emulator.caller.sendAsIs(request).status != 200);
    QCOMPARE(site.stateOf(plain), u"INACTIVE"_s);
}

void TestEmulatorIngest::saysThatAPortIsTaken()
{
    SKIP_WITHOUT_ENCODERS();
    const Site site;
    const auto port = static_cast<quint16>(QUrl(site.emulator.service.ingestAddresses().rtmp).port());
    emulator::Service second(Site::settingsFor({emulator::ListenAddress{.port = port}, {}}));
    const auto endpoint = second.listen();
    QVERIFY(!endpoint);
    QVERIFY(endpoint.error().contains(QString::number(port)));
    emulator::Service third(Site::settingsFor({emulator::ListenAddress{.port = port, .elseAny = true}, {}}));
    QVERIFY(third.listen());
    QVERIFY(QUrl(third.ingestAddresses().rtmp).port() != port);
    Site::end(third);
}

void TestEmulatorIngest::nobodyIsLiveWithoutNginx()
{
#ifndef Q_OS_LINUX
    QSKIP("child processes are found as Linux shows them");
#endif
    SKIP_WITHOUT_ENCODERS();
    Site site;
    QFile list(u"/proc/self/task/%1/children"_s.arg(QCoreApplication::applicationPid()));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QList<QByteArray> children = list.readAll().simplified().split(' ');
    QCOMPARE(children.size(), 1);
    const RealEncoder encoder(site.url(plain, u"rtmp"_s));
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"ACTIVE"_s, patience);
    QTest::ignoreMessage(QtWarningMsg, "nginx has ended: no encoder can publish any more.");
    QCOMPARE(kill(children.first().toInt(), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(site.stateOf(plain), u"INACTIVE"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(encoder.hasEnded(), patience);
}

QTEST_GUILESS_MAIN(TestEmulatorIngest)
#include "tst_emulator_ingest.moc"

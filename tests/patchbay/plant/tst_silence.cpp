// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Silence.h"
#include "support/Ended.h"
#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "support/SimulatedTime.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Silence;

namespace {

/// A source in simulated time; the service answers, refuses or says nothing.
struct Desk {
    enum class Service { Answers, BeginsToAnswer, Refuses, IsMute };

    support::SimulatedTime time;
    Service service = Service::Answers;
    QList<QPointer<QTcpSocket>> unanswered;
    support::RawServer server{
        [this](QTcpSocket &socket, const support::RawRequest &request) { answer(socket, request); }};
    support::OneSource one{server.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    Silence &silence = one.source().silence();
    std::stop_source stop;
    std::optional<QCoro::Task<>> reading;

    ~Desk()
    {
        end();
        one.end();
    }

    void answer(QTcpSocket &socket, const support::RawRequest &request)
    {
        const bool isFirstPage = !request.body.contains("nextToken");
        if (service == Service::Refuses)
            socket.write(support::answer(403, R"({"__type":"AccessDeniedException","exceptionMessage":"no"})"));
        else if (service == Service::BeginsToAnswer && isFirstPage)
            unanswered += &socket;
        else if (service == Service::Answers)
            socket.write(support::answer(200, R"({"stages":[],"ingestConfigurations":[]})"));
    }
    /// With more to come.
    void answerTheFirstPages()
    {
        for (const QPointer<QTcpSocket> &socket : std::exchange(unanswered, {}))
            socket->write(support::answer(200, R"({"stages":[],"ingestConfigurations":[],"nextToken":"more"})"));
    }
    void begin(Service how)
    {
        service = how;
        stop = std::stop_source();
        reading.emplace(one.inventory().refresh(one.source().client(), stop.get_token()));
    }
    void end()
    {
        stop.request_stop();
        const auto wait = [this] { QTRY_VERIFY(!reading || reading->isReady()); };
        wait();
    }
    void read(Service how)
    {
        begin(how);
        const auto wait = [this] { QTRY_VERIFY(reading->isReady()); };
        wait();
    }
    Silence::Level level() const
    {
        if (silence.isStale())
            return Silence::Level::Stale;
        return silence.isLate() ? Silence::Level::Late : Silence::Level::None;
    }
};

} // namespace

class TestSilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissedRoundIsLateLongBeforeItIsStale();
    void aFirstListIsLateAndNeverStale();
    void whatHasNeverAnsweredIsUnheard();
    void whatRefusesFromTheFirstIsUnheard();
    void whatHasFailedGetsOlder();
    void aListThatNobodyWantsIsNotSilent();
    void theFirstPageEndsIt();
    void aStopIsNoSilence();
    void readingAnewIsNoAnswer();
};

/// The watch reads every 5 s.
void TestSilence::aMissedRoundIsLateLongBeforeItIsStale()
{
    Desk desk;
    QSignalSpy changed(&desk.silence, &Silence::levelChanged);
    desk.read(Desk::Service::Answers);
    desk.time.passOn(5s);
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(2s);
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.time.passOn(2s);
    QCOMPARE(desk.level(), Silence::Level::Late);
    QCOMPARE(changed.size(), 1);
    desk.time.passOn(25s);
    QCOMPARE(desk.level(), Silence::Level::Late);
    desk.time.passOn(2s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    QCOMPARE(changed.size(), 2);
}

/// There is no last state that could be shown as such.
void TestSilence::aFirstListIsLateAndNeverStale()
{
    Desk desk;
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(7s);
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.time.passOn(2s);
    QCOMPARE(desk.level(), Silence::Level::Late);
    desk.time.passOn(60s);
    QCOMPARE(desk.level(), Silence::Level::Late);
}

void TestSilence::whatHasNeverAnsweredIsUnheard()
{
    Desk desk;
    QVERIFY(!desk.silence.isUnheard());
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(29s);
    QVERIFY(!desk.silence.isUnheard());
    QSignalSpy changed(&desk.silence, &Silence::levelChanged);
    desk.time.passOn(2s);
    QVERIFY(desk.silence.isUnheard());
    QVERIFY(!changed.isEmpty());
    desk.end();
    desk.time.passOn(2s);
    QVERIFY(!desk.silence.isUnheard()); // a person's Stop
    desk.read(Desk::Service::Answers);
    QVERIFY(!desk.silence.isUnheard());
}

/// Each time that it is asked.
void TestSilence::whatRefusesFromTheFirstIsUnheard()
{
    Desk desk;
    desk.read(Desk::Service::Refuses);
    desk.time.passOn(20s);
    desk.read(Desk::Service::Refuses);
    QVERIFY(!desk.silence.isUnheard());
    desk.time.passOn(11s);
    QVERIFY(desk.silence.isUnheard());
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.read(Desk::Service::Answers);
    QVERIFY(!desk.silence.isUnheard());
}

void TestSilence::whatHasFailedGetsOlder()
{
    Desk desk;
    desk.read(Desk::Service::Answers);
    desk.read(Desk::Service::Refuses);
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.time.passOn(9s);
    QCOMPARE(desk.level(), Silence::Level::Late);
    desk.time.passOn(22s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    desk.read(Desk::Service::Answers);
    QCOMPARE(desk.level(), Silence::Level::None);
}

void TestSilence::aListThatNobodyWantsIsNotSilent()
{
    Desk desk;
    desk.read(Desk::Service::Answers);
    desk.time.passOn(1h);
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(2s); // as long as an answer may take
    QCOMPARE(desk.level(), Silence::Level::None);
}

/// However long the rest may take.
void TestSilence::theFirstPageEndsIt()
{
    Desk desk;
    desk.read(Desk::Service::Answers);
    desk.read(Desk::Service::Refuses);
    desk.time.passOn(31s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    QSignalSpy broken(&desk.silence, &Silence::broken);
    const QDateTime before = desk.one.inventory().answeredAt();
    desk.time.passOn(1s);
    desk.begin(Desk::Service::BeginsToAnswer);
    QTRY_COMPARE(desk.unanswered.size(), 2); // encoders and stages
    desk.time.passOn(10ms);
    desk.answerTheFirstPages();
    QTRY_VERIFY(desk.one.inventory().answeredAt() > before);
    QVERIFY(broken.isEmpty());
    desk.time.passOn(1s);
    QTRY_VERIFY(!broken.isEmpty());
    QCOMPARE(desk.level(), Silence::Level::None);
}

void TestSilence::aStopIsNoSilence()
{
    Desk desk;
    desk.read(Desk::Service::Answers);
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(31s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    desk.end();
    desk.time.passOn(2s);
    QCOMPARE(desk.level(), Silence::Level::None);
    desk.time.passOn(1h);
    QCOMPARE(desk.level(), Silence::Level::None);
}

void TestSilence::readingAnewIsNoAnswer()
{
    Desk desk;
    desk.read(Desk::Service::Answers);
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(31s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    QSignalSpy changed(&desk.silence, &Silence::levelChanged);
    desk.end();
    desk.begin(Desk::Service::IsMute);
    desk.time.passOn(5s);
    QCOMPARE(desk.level(), Silence::Level::Stale);
    QVERIFY(changed.isEmpty());
    desk.end();
    desk.read(Desk::Service::Answers);
    QCOMPARE(desk.level(), Silence::Level::None);
}

QTEST_GUILESS_MAIN(TestSilence)
#include "tst_silence.moc"

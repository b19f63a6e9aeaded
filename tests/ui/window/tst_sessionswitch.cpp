// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionSwitch.h"

#include "support/RawServer.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using support::RawServer;
using ui::Session;
using ui::SessionSwitch;

/// A service that takes every request and never answers.
class TestSessionSwitch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensWhatIsAskedFor();
    void aHangingSessionIsJoinedThenDestroyed();
    void anotherOpensWhileTheFirstIsEnding();
    void severalEndBeforeAllHaveEnded();
    void endsAtOnceWhenThereIsNothing();
    void whatCannotBeOpenedIsTold();

private:
    aws::Result<std::unique_ptr<Session>> make(const QUuid &account, const QString &region);
    void openHanging(const QString &region);

    std::optional<RawServer> m_service;
    std::optional<aws::Transport> m_transport;
    std::optional<SessionSwitch> m_sessions;
};

void TestSessionSwitch::init()
{
    m_service.emplace([](QTcpSocket &, const support::RawRequest &) {});
    m_transport.emplace();
    m_sessions.emplace([this](const QUuid &account, const QString &region) { return make(account, region); });
}

void TestSessionSwitch::cleanup()
{
    m_sessions.reset();
    m_transport.reset();
    m_service.reset();
}

aws::Result<std::unique_ptr<Session>> TestSessionSwitch::make(const QUuid &account, const QString &region)
{
    if (region.isEmpty()) {
        aws::Error error;
        error.kind = aws::ErrorKind::RegionMissing;
        return tl::unexpected(error);
    }
    aws::ClientSettings settings;
    settings.endpoint = m_service->url();
    settings.region = region.toLatin1();
    settings.service = ivs::service;
    aws::Credentials key{u"AKIDEXAMPLE"_s, aws::Secret(u"not a secret"_s), {}};
    aws::Client client(*m_transport, std::make_shared<aws::FixedCredentials>(key), settings,
                       aws::RateLimits::unlimited());
    return std::make_unique<Session>(Session::Identity{account, u"Test"_s, region}, ivs::Client(std::move(client)));
}

void TestSessionSwitch::openHanging(const QString &region)
{
    const auto before = m_service->requests().size();
    m_sessions->open(QUuid::createUuid(), region);
    QVERIFY(m_sessions->current());
    m_sessions->current()->watch().refreshNow();
    QTRY_VERIFY(m_service->requests().size() > before);
}

void TestSessionSwitch::opensWhatIsAskedFor()
{
    Session *opened = nullptr;
    connect(&*m_sessions, &SessionSwitch::opened, this, [&](Session &session) { opened = &session; });
    const QUuid account = QUuid::createUuid();
    QCOMPARE(m_sessions->current(), nullptr);
    m_sessions->open(account, u"eu-west-1"_s);
    QVERIFY(opened);
    QCOMPARE(opened, m_sessions->current());
    QCOMPARE(m_sessions->current()->identity().account, account);
    QCOMPARE(m_sessions->current()->identity().region, u"eu-west-1"_s);
}

void TestSessionSwitch::aHangingSessionIsJoinedThenDestroyed()
{
    openHanging(u"eu-west-1"_s);
    const QPointer<patchbay::Inventory> inventory(&m_sessions->current()->inventory());
    bool wasThereAtTheEnd = false;
    connect(&*m_sessions, &SessionSwitch::ended, this, [&](Session &session) {
        wasThereAtTheEnd = inventory && &session.inventory() == inventory;
        QCOMPARE(session.inventory().loading(), patchbay::Inventory::Loading::Idle);
    });

    m_sessions->leave();
    QCOMPARE(m_sessions->current(), nullptr);
    QVERIFY2(inventory, "it is still ending");
    QTRY_VERIFY(!inventory);
    QVERIFY(wasThereAtTheEnd);
    QTRY_COMPARE(m_service->openConnections(), 0);
}

void TestSessionSwitch::anotherOpensWhileTheFirstIsEnding()
{
    openHanging(u"eu-west-1"_s);
    const QPointer<patchbay::Inventory> first(&m_sessions->current()->inventory());
    openHanging(u"us-east-1"_s);
    QCOMPARE(m_sessions->current()->identity().region, u"us-east-1"_s);
    QTRY_VERIFY(!first);
    // The one that is shown goes on.
    QCOMPARE(m_sessions->current()->inventory().loading(), patchbay::Inventory::Loading::First);

    QSignalSpy allEnded(&*m_sessions, &SessionSwitch::allEnded);
    m_sessions->endAll();
    QTRY_COMPARE(allEnded.size(), 1);
}

void TestSessionSwitch::severalEndBeforeAllHaveEnded()
{
    std::vector<QPointer<patchbay::Inventory>> inventories;
    for (const QString &region : {u"eu-west-1"_s, u"us-east-1"_s, u"us-west-2"_s}) {
        m_sessions->open(QUuid::createUuid(), region);
        m_sessions->current()->watch().refreshNow();
        inventories.emplace_back(&m_sessions->current()->inventory());
    }
    bool allGone = false;
    connect(&*m_sessions, &SessionSwitch::allEnded, this, [&] {
        allGone =
            std::none_of(inventories.cbegin(), inventories.cend(), [](const auto &each) { return !each.isNull(); });
    });
    QSignalSpy allEnded(&*m_sessions, &SessionSwitch::allEnded);
    m_sessions->endAll();
    QTRY_COMPARE(allEnded.size(), 1);
    QVERIFY(allGone);
}

void TestSessionSwitch::endsAtOnceWhenThereIsNothing()
{
    QSignalSpy allEnded(&*m_sessions, &SessionSwitch::allEnded);
    m_sessions->endAll();
    QCOMPARE(allEnded.size(), 1);
}

void TestSessionSwitch::whatCannotBeOpenedIsTold()
{
    openHanging(u"eu-west-1"_s);
    int left = 0;
    connect(&*m_sessions, &SessionSwitch::left, this, [&] { ++left; });
    QSignalSpy refused(&*m_sessions, &SessionSwitch::refused);
    m_sessions->open(QUuid::createUuid(), {});
    QCOMPARE(left, 1);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(m_sessions->current(), nullptr);
    QSignalSpy allEnded(&*m_sessions, &SessionSwitch::allEnded);
    m_sessions->endAll();
    QTRY_COMPARE(allEnded.size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionSwitch)
#include "tst_sessionswitch.moc"

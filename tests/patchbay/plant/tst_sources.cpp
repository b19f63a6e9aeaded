// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Sources.h"

#include "support/RawServer.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using patchbay::Source;
using patchbay::SourceId;
using patchbay::Sources;
using support::RawServer;

/// A service that takes every request and never answers.
class TestSources final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensWhatIsAskedFor();
    void opensNothingTwice();
    void aHangingSourceIsJoinedThenDestroyed();
    void othersGoOnWhileOneEnds();
    void isMadeAnewWhileTheOldOneEnds();
    void severalEndBeforeAllHaveEnded();
    void endsAtOnceWhenThereIsNothing();
    void whatCannotBeOpenedIsKnown();

private:
    aws::Result<std::unique_ptr<Source>> make(const SourceId &id);
    Source &openHanging(const QString &region);

    std::optional<RawServer> m_service;
    std::optional<aws::Transport> m_transport;
    std::optional<Sources> m_sources;
    QUuid m_account = QUuid::createUuid();
    bool m_refuses = false;
};

void TestSources::init()
{
    m_service.emplace([](QTcpSocket &, const support::RawRequest &) {});
    m_transport.emplace();
    m_sources.emplace([this](const SourceId &id) { return make(id); });
    m_refuses = false;
}

void TestSources::cleanup()
{
    m_sources->endAll();
    QTRY_COMPARE(m_service->openConnections(), 0);
    m_sources.reset();
    m_transport.reset();
    m_service.reset();
}

aws::Result<std::unique_ptr<Source>> TestSources::make(const SourceId &id)
{
    if (m_refuses) {
        aws::Error error;
        error.kind = aws::ErrorKind::InvalidEndpoint;
        return tl::unexpected(error);
    }
    aws::ClientSettings settings;
    settings.endpoint = m_service->url();
    settings.region = id.region.toLatin1();
    settings.service = ivs::service;
    aws::Credentials key{u"AKIDEXAMPLE"_s, aws::Secret(u"not a secret"_s), {}};
    aws::Client client(*m_transport, std::make_shared<aws::FixedCredentials>(key), settings,
                       aws::RateLimits::unlimited());
    return std::make_unique<Source>(Source::Identity{id, u"Test"_s}, ivs::Client(std::move(client)));
}

/// Each asks, and is not answered.
Source &TestSources::openHanging(const QString &region)
{
    const auto before = m_service->requests().size();
    m_sources->open({m_account, region});
    Source &source = *m_sources->find({m_account, region});
    source.watch().refreshNow();
    [&] { QTRY_VERIFY(m_service->requests().size() > before); }();
    return source;
}

void TestSources::opensWhatIsAskedFor()
{
    Source *opened = nullptr;
    const QObject here;
    connect(&*m_sources, &Sources::opened, &here, [&](Source &source) { opened = &source; });
    const SourceId id{m_account, u"eu-west-1"_s};
    QCOMPARE(m_sources->find(id), nullptr);
    m_sources->open(id);
    QVERIFY(opened);
    QCOMPARE(opened, m_sources->find(id));
    QCOMPARE(opened->id(), id);
}

void TestSources::opensNothingTwice()
{
    Source &source = openHanging(u"eu-west-1"_s);
    m_sources->open(source.id());
    QCOMPARE(m_sources->all().size(), 1U);
    QCOMPARE(m_sources->find(source.id()), &source);
}

void TestSources::aHangingSourceIsJoinedThenDestroyed()
{
    Source &source = openHanging(u"eu-west-1"_s);
    const SourceId id = source.id();
    const QPointer<patchbay::Inventory> inventory(&source.inventory());
    int endings = 0;
    const QObject here;
    connect(&*m_sources, &Sources::ended, &here, [&](Source &ended) {
        ++endings;
        QVERIFY(inventory && &ended.inventory() == inventory);
        QCOMPARE(ended.inventory().loading(), patchbay::Inventory::Loading::Idle);
    });
    m_sources->close(id);
    m_sources->close(id);
    QCOMPARE(m_sources->find(id), nullptr);
    QVERIFY2(inventory, "it is still ending");
    QTRY_VERIFY(!inventory);
    QCOMPARE(endings, 1);
    QTRY_COMPARE(m_service->openConnections(), 0);
}

void TestSources::othersGoOnWhileOneEnds()
{
    const QPointer<patchbay::Inventory> first(&openHanging(u"eu-west-1"_s).inventory());
    const Source &second = openHanging(u"us-east-1"_s);
    m_sources->close({m_account, u"eu-west-1"_s});
    QTRY_VERIFY(!first);
    QCOMPARE(second.inventory().loading(), patchbay::Inventory::Loading::First);
}

void TestSources::isMadeAnewWhileTheOldOneEnds()
{
    Source &source = openHanging(u"eu-west-1"_s);
    const SourceId id = source.id();
    const QPointer<patchbay::Inventory> before(&source.inventory());
    m_sources->reopen(id);
    QVERIFY(m_sources->find(id));
    QVERIFY(&m_sources->find(id)->inventory() != before);
    QTRY_VERIFY(!before);
    QVERIFY(m_sources->find(id));
}

void TestSources::severalEndBeforeAllHaveEnded()
{
    std::vector<QPointer<patchbay::Inventory>> inventories;
    for (const QString &region : {u"eu-west-1"_s, u"us-east-1"_s, u"us-west-2"_s})
        inventories.emplace_back(&openHanging(region).inventory());
    bool allGone = false;
    const QObject here;
    connect(&*m_sources, &Sources::allEnded, &here, [&] {
        allGone =
            std::none_of(inventories.cbegin(), inventories.cend(), [](const auto &each) { return !each.isNull(); });
    });
    QSignalSpy allEnded(&*m_sources, &Sources::allEnded);
    m_sources->endAll();
    QTRY_COMPARE(allEnded.size(), 1);
    QVERIFY(allGone);
    m_sources->open({m_account, u"eu-west-1"_s});
    QVERIFY2(m_sources->all().empty(), "nothing opens any more");
}

void TestSources::endsAtOnceWhenThereIsNothing()
{
    QSignalSpy allEnded(&*m_sources, &Sources::allEnded);
    m_sources->endAll();
    QCOMPARE(allEnded.size(), 1);
}

void TestSources::whatCannotBeOpenedIsKnown()
{
    const Source &other = openHanging(u"eu-west-1"_s);
    m_refuses = true;
    const SourceId id{m_account, u"us-east-1"_s};
    QSignalSpy wasRefused(&*m_sources, &Sources::wasRefused);
    m_sources->open(id);
    QCOMPARE(wasRefused.size(), 1);
    QCOMPARE(m_sources->find(id), nullptr);
    QVERIFY(m_sources->refusal(id));
    QCOMPARE(m_sources->refusal(id)->kind, aws::ErrorKind::InvalidEndpoint);
    QCOMPARE(m_sources->refused(), std::vector<SourceId>{id});
    QCOMPARE(m_sources->find(other.id()), &other);

    m_refuses = false;
    m_sources->open(id);
    QVERIFY(m_sources->find(id));
    QCOMPARE(m_sources->refusal(id), nullptr);
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"

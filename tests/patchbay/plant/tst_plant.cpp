// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Plant.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using patchbay::EncoderId;
using patchbay::Inventory;
using patchbay::Plant;
using patchbay::Source;
using patchbay::SourceId;
using patchbay::Sources;

namespace {

ivs::IngestConfigurationSummary encoder(const QString &arn, const QString &name = {})
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = arn;
    summary.name = name.isEmpty() ? arn : name;
    return summary;
}

ivs::StageSummary stage(const QString &arn, const QString &name)
{
    ivs::StageSummary summary;
    summary.arn = arn;
    summary.name = name;
    return summary;
}

} // namespace

/// Nobody is asked here: the inventories are told what there is.
class TestPlant final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsAllSources();
    void rowsOfOneSourceGoWithoutTheOthers();
    void changesAreToldByTheirRows();
    void aSourceThatClosesTakesItsRowsAlong();
    void whatAnEndingSourceHearsIsNotShown();
    void anEncoderOfTwoEntriesIsOneRow();
    void theOtherEntryListsItOnceTheFirstIsClosed();
    void whoElseReachesAnEncoderIsTold();
    void theSameArnInAnotherWorldIsAnotherEncoder();
    void namesAreCountedOverAllSources();
    void sharedNamesAreToldOnceAPage();
    void sourcesTellHowTheyAre();

private:
    Source &open(const QString &region, const aws::World &world = {});
    void list(Source &source, const QStringList &arns);
    /// As the rows are, "region/arn".
    QStringList rows() const;
    /// As somebody has it who only follows the signals.
    void follow();

    std::optional<aws::Transport> m_transport;
    aws::World m_world;
    std::optional<Sources> m_sources;
    std::optional<Plant> m_plant;
    QStringList m_followed;
};

void TestPlant::init()
{
    m_transport.emplace();
    m_sources.emplace([this](const SourceId &id) -> aws::Result<std::unique_ptr<Source>> {
        aws::ClientSettings settings;
        settings.endpoint = QUrl(u"http://127.0.0.1:9"_s);
        settings.region = id.region.toLatin1();
        settings.service = ivs::service;
        aws::Client client(*m_transport, std::make_shared<aws::FixedCredentials>(aws::Credentials()), settings,
                           aws::RateLimits::unlimited());
        return std::make_unique<Source>(Source::Identity{id, u"Test"_s, false, m_world},
                                        ivs::Client(std::move(client)));
    });
    m_plant.emplace(*m_sources);
    m_world = {};
    m_followed.clear();
    follow();
}

/// Whatever a test does: who follows the signals has the same rows.
void TestPlant::cleanup()
{
    QCOMPARE(m_followed, rows());
    QSignalSpy allEnded(&*m_sources, &Sources::allEnded);
    m_sources->endAll();
    QTRY_COMPARE(allEnded.size(), 1);
    QCOMPARE(m_plant->rowCount(), 0);
    QCOMPARE(m_followed, QStringList());
    m_plant.reset();
    m_sources.reset();
    m_transport.reset();
}

Source &TestPlant::open(const QString &region, const aws::World &world)
{
    m_world = world;
    const SourceId id{QUuid::createUuid(), region};
    m_sources->open(id);
    return *m_sources->find(id);
}

void TestPlant::list(Source &source, const QStringList &arns)
{
    std::vector<ivs::IngestConfigurationSummary> page;
    for (const QString &arn : arns)
        page.push_back(encoder(arn));
    source.inventory().applyPage(std::move(page), Inventory::clock());
}

QStringList TestPlant::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_plant->rowCount(); ++row)
        rows += m_plant->idAt(row).source.region + u'/' + m_plant->idAt(row).arn;
    return rows;
}

void TestPlant::follow()
{
    connect(&*m_plant, &Plant::rowsAppended, this, [this](int first, int last) {
        QCOMPARE(first, m_followed.size());
        QCOMPARE(last, m_plant->rowCount() - 1);
        m_followed += rows().mid(first);
    });
    connect(&*m_plant, &Plant::rowsRemoved, this, [this](const std::vector<int> &gone) {
        QVERIFY(std::ranges::is_sorted(gone));
        for (auto row = gone.rbegin(); row != gone.rend(); ++row)
            m_followed.removeAt(*row);
        QCOMPARE(m_followed, rows());
    });
}

void TestPlant::listsAllSources()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &virginia = open(u"us-east-1"_s);
    list(ireland, {u"a"_s, u"b"_s});
    list(virginia, {u"c"_s});
    list(ireland, {u"d"_s});
    QCOMPARE(rows(), (QStringList{u"eu-west-1/a"_s, u"eu-west-1/b"_s, u"us-east-1/c"_s, u"eu-west-1/d"_s}));
    for (int row = 0; row < m_plant->rowCount(); ++row)
        QCOMPARE(m_plant->rowOf(m_plant->idAt(row)), row);
    QCOMPARE(m_plant->rowOf({virginia.id(), u"a"_s}), -1);
    QCOMPARE(m_plant->find({virginia.id(), u"c"_s})->summary.name, u"c"_s);
}

void TestPlant::rowsOfOneSourceGoWithoutTheOthers()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &virginia = open(u"us-east-1"_s);
    list(ireland, {u"a"_s, u"b"_s});
    list(virginia, {u"c"_s});
    list(ireland, {u"d"_s, u"e"_s});
    ireland.inventory().remove(u"b"_s);
    QCOMPARE(rows(), (QStringList{u"eu-west-1/a"_s, u"us-east-1/c"_s, u"eu-west-1/d"_s, u"eu-west-1/e"_s}));
    virginia.inventory().remove(u"c"_s);
    ireland.inventory().remove(u"d"_s);
    QCOMPARE(rows(), (QStringList{u"eu-west-1/a"_s, u"eu-west-1/e"_s}));
    QCOMPARE(m_plant->rowOf({ireland.id(), u"e"_s}), 1);
}

void TestPlant::changesAreToldByTheirRows()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &virginia = open(u"us-east-1"_s);
    list(virginia, {u"c"_s});
    list(ireland, {u"a"_s, u"b"_s});
    std::vector<int> changed;
    const QObject here;
    connect(&*m_plant, &Plant::rowsChanged, &here, [&](const std::vector<patchbay::ConfigurationChange> &changes) {
        for (const patchbay::ConfigurationChange &change : changes)
            changed.push_back(change.row);
    });
    ireland.inventory().setMoving(u"b"_s, true);
    QCOMPARE(changed, std::vector<int>{2});
    QVERIFY(m_plant->at(2).moving);
}

void TestPlant::aSourceThatClosesTakesItsRowsAlong()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &virginia = open(u"us-east-1"_s);
    list(ireland, {u"a"_s});
    list(virginia, {u"c"_s});
    list(ireland, {u"b"_s});
    m_sources->close(ireland.id());
    QCOMPARE(rows(), QStringList{u"us-east-1/c"_s});
}

void TestPlant::whatAnEndingSourceHearsIsNotShown()
{
    Source &ireland = open(u"eu-west-1"_s);
    list(ireland, {u"a"_s});
    connect(&*m_sources, &Sources::ended, this, [this](Source &source) { list(source, {u"late"_s}); });
    QSignalSpy ended(&*m_sources, &Sources::ended);
    m_sources->close(ireland.id());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(rows(), QStringList());
}

void TestPlant::anEncoderOfTwoEntriesIsOneRow()
{
    Source &production = open(u"eu-west-1"_s);
    Source &again = open(u"eu-west-1"_s);
    list(production, {u"a"_s, u"b"_s});
    list(again, {u"b"_s, u"c"_s});
    QCOMPARE(rows(), (QStringList{u"eu-west-1/a"_s, u"eu-west-1/b"_s, u"eu-west-1/c"_s}));
    QCOMPARE(m_plant->rowOf({again.id(), u"b"_s}), 1);
    QCOMPARE(m_plant->idAt(1), (EncoderId{production.id(), u"b"_s}));
    // Its name is one name.
    QCOMPARE(m_plant->encodersNamed(u"b"_s), 1);
    again.inventory().remove(u"b"_s);
    QCOMPARE(m_plant->rowCount(), 3);
}

void TestPlant::theOtherEntryListsItOnceTheFirstIsClosed()
{
    Source &production = open(u"eu-west-1"_s);
    Source &again = open(u"eu-west-1"_s);
    list(production, {u"a"_s, u"b"_s});
    list(again, {u"b"_s});
    const EncoderId before{production.id(), u"b"_s};
    QSignalSpy removed(&*m_plant, &Plant::rowsRemoved);
    QSignalSpy appended(&*m_plant, &Plant::rowsAppended);
    QSignalSpy changed(&*m_plant, &Plant::rowsChanged);
    m_sources->close(production.id());
    QCOMPARE(rows(), QStringList{u"eu-west-1/b"_s});
    QCOMPARE(m_plant->idAt(0), (EncoderId{again.id(), u"b"_s}));
    QCOMPARE(m_plant->encodersNamed(u"b"_s), 1);
    // The row has stayed, and who knows it by the first finds it.
    QCOMPARE(appended.size(), 0);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<std::vector<int>>(), std::vector<int>{0});
    QCOMPARE(changed.size(), 1);
    const auto handed = changed.first().first().value<std::vector<patchbay::ConfigurationChange>>();
    QCOMPARE(handed.size(), 1U);
    QVERIFY(handed.front().isOfAnotherSource);
    QCOMPARE(m_plant->rowOf(before), 0);
    QCOMPARE(m_plant->find(before)->summary.name, u"b"_s);
    QCOMPARE(m_plant->rowOf({before.source, u"a"_s}), -1);
}

/// A view of the other entry alone has its row from then on, and until then.
void TestPlant::whoElseReachesAnEncoderIsTold()
{
    Source &production = open(u"eu-west-1"_s);
    Source &again = open(u"eu-west-1"_s);
    list(production, {u"a"_s, u"b"_s});
    QSignalSpy changed(&*m_plant, &Plant::rowsChanged);
    list(again, {u"b"_s});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<std::vector<patchbay::ConfigurationChange>>().front().row, 1);
    again.inventory().remove(u"b"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(rows(), (QStringList{u"eu-west-1/a"_s, u"eu-west-1/b"_s}));
}

void TestPlant::theSameArnInAnotherWorldIsAnotherEncoder()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &emulated = open(u"eu-west-1"_s, aws::World::at(QUrl(u"http://127.0.0.1:4711"_s)));
    list(ireland, {u"a"_s});
    list(emulated, {u"a"_s});
    QCOMPARE(m_plant->rowCount(), 2);
    QCOMPARE(m_plant->rowOf({emulated.id(), u"a"_s}), 1);
}

void TestPlant::namesAreCountedOverAllSources()
{
    Source &ireland = open(u"eu-west-1"_s);
    Source &virginia = open(u"us-east-1"_s);
    QSignalSpy namesChanged(&*m_plant, &Plant::namesChanged);
    ireland.inventory().applyPage({encoder(u"a"_s, u"cam-01"_s)}, Inventory::clock());
    QCOMPARE(namesChanged.size(), 0);
    virginia.inventory().applyPage({encoder(u"b"_s, u"cam-01"_s)}, Inventory::clock());
    QCOMPARE(m_plant->encodersNamed(u"cam-01"_s), 2);
    QCOMPARE(namesChanged.size(), 1);
    virginia.inventory().applyPage({encoder(u"b"_s, u"cam-02"_s)}, Inventory::clock().addSecs(1));
    QCOMPARE(m_plant->encodersNamed(u"cam-01"_s), 1);
    QCOMPARE(namesChanged.size(), 2);

    ireland.inventory().stages().set({stage(u"s1"_s, u"main"_s)});
    virginia.inventory().stages().set({stage(u"s2"_s, u"main"_s), stage(u"s3"_s, u"side"_s)});
    QCOMPARE(m_plant->stagesNamed(u"main"_s), 2);
    QCOMPARE(m_plant->findStage({virginia.id(), u"s3"_s})->name, u"side"_s);
    QCOMPARE(m_plant->findStage({ireland.id(), u"s3"_s}), nullptr);
    m_sources->close(ireland.id());
    QCOMPARE(m_plant->stagesNamed(u"main"_s), 1);
    QCOMPARE(m_plant->stagesNamed(u"backup"_s), 0);
    QCOMPARE(m_plant->encodersNamed(u"cam-01"_s), 0);
}

void TestPlant::sharedNamesAreToldOnceAPage()
{
    Inventory &inventory = open(u"eu-west-1"_s).inventory();
    QSignalSpy told(&*m_plant, &Plant::namesChanged);
    const auto unnamed = [](const QString &arn) {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn;
        return summary;
    };
    const QDateTime now = Inventory::clock();
    // One that is named twice counts once.
    inventory.applyPage({encoder(u"1"_s, u"cam"_s), encoder(u"2"_s, u"other"_s), unnamed(u"3"_s), unnamed(u"4"_s),
                         encoder(u"1"_s, u"cam"_s)},
                        now);
    QCOMPARE(m_plant->encodersNamed(u"cam"_s), 1);
    QCOMPARE(m_plant->encodersNamed({}), 0);
    QCOMPARE(told.size(), 0);
    inventory.applyPage({encoder(u"2"_s, u"cam"_s)}, now.addSecs(1));
    inventory.applyPage({encoder(u"5"_s, u"cam"_s), encoder(u"6"_s, u"cam"_s)}, now.addSecs(1));
    QCOMPARE(m_plant->encodersNamed(u"cam"_s), 4);
    QCOMPARE(m_plant->encodersNamed(u"other"_s), 0);
    QCOMPARE(told.size(), 1);
    inventory.remove(u"1"_s);
    inventory.remove(u"5"_s);
    QCOMPARE(told.size(), 1);
    inventory.remove(u"6"_s);
    QCOMPARE(m_plant->encodersNamed(u"cam"_s), 1);
    QCOMPARE(told.size(), 2);
    // What changes beside the name is no news of names.
    auto live = encoder(u"2"_s, u"cam"_s);
    live.state = ivs::IngestState::Active;
    inventory.apply(live, now.addSecs(2));
    QCOMPARE(told.size(), 2);
}

void TestPlant::sourcesTellHowTheyAre()
{
    QList<SourceId> told;
    const QObject here;
    connect(&*m_plant, &Plant::sourceChanged, &here, [&told](const SourceId &id) { told += id; });
    Source &ireland = open(u"eu-west-1"_s);
    const SourceId id = ireland.id();
    QCOMPARE(told, QList<SourceId>{id});
    ireland.watch().refreshNow(); // nobody is there
    QCOMPARE(told, (QList<SourceId>{id, id}));
    QTRY_COMPARE(told, (QList<SourceId>{id, id, id}));
    QVERIFY(m_plant->source(id)->inventory().lastError());
    m_sources->close(id);
    QCOMPARE(told.size(), 4);
    QCOMPARE(m_plant->source(id), nullptr);
}

QTEST_GUILESS_MAIN(TestPlant)
#include "tst_plant.moc"

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlanDesk.h"
#include "files/WholeFile.h"
#include "patchbay/plan/KeptPlan.h"
#include "patchbay/scenes/SceneStore.h"
#include "support/Ended.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::KeptPlan;
using patchbay::Plan;
using patchbay::Scene;
using patchbay::SceneStore;
using support::ended;

class TestKeptPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isThereAfterARestart();
    void noneIsThereAfterARestart();
    void followsItsFile();
    void followsItsFileAfterARestart();
    void outlivesItsFile();
    void whatIsOfNoFileFollowsNone();
    void whatIsNotUnderstoodIsNoPlan();
    void tellsWhenItIsNotKept();

private:
    /// As the program is when it begins.
    void start();
    void save(const Scene &scene);
    Scene scene(const QString &stage) const { return tests::PlanDesk::scene({m_desk->planned(1, stage)}); }

    std::optional<tests::PlanDesk> m_desk;
    std::optional<QTemporaryDir> m_dir;
    std::unique_ptr<SceneStore> m_scenes;
    std::unique_ptr<Plan> m_plan;
    std::unique_ptr<KeptPlan> m_kept;
};

void TestKeptPlan::init()
{
    m_desk.emplace();
    m_dir.emplace();
    start();
}

void TestKeptPlan::cleanup()
{
    m_kept.reset();
    m_plan.reset();
    m_scenes.reset();
    m_desk.reset();
    m_dir.reset();
}

void TestKeptPlan::start()
{
    m_kept.reset();
    m_plan.reset();
    m_scenes = std::make_unique<SceneStore>(m_desk->desk.disks, m_dir->filePath(u"scenes"_s));
    m_plan = std::make_unique<Plan>(m_desk->desk.lists.plant);
    m_kept = std::make_unique<KeptPlan>(m_dir->path(), *m_plan, *m_scenes);
}

void TestKeptPlan::save(const Scene &scene)
{
    const auto done = ended(m_scenes->save(scene, SceneStore::IfThere::Replace, {}));
    QVERIFY(done && *done);
}

void TestKeptPlan::isThereAfterARestart()
{
    m_plan->choose(scene(m_desk->mainA));
    start();
    QVERIFY(m_plan->isChosen());
    QCOMPARE(*m_plan->scene(), scene(m_desk->mainA));
}

void TestKeptPlan::noneIsThereAfterARestart()
{
    m_plan->choose(scene(m_desk->mainA));
    m_plan->clear();
    start();
    QVERIFY(!m_plan->isChosen());
}

void TestKeptPlan::followsItsFile()
{
    save(scene(m_desk->mainA));
    m_plan->choose(scene(m_desk->mainA));
    save(scene(m_desk->mainB));
    QTRY_COMPARE(*m_plan->scene(), scene(m_desk->mainB));
}

void TestKeptPlan::followsItsFileAfterARestart()
{
    save(scene(m_desk->mainA));
    m_plan->choose(scene(m_desk->mainA));
    m_kept.reset(); // the program is not there while somebody else saves it
    save(scene(m_desk->mainB));
    start();
    QCOMPARE(*m_plan->scene(), scene(m_desk->mainA)); // as it was kept, until the folder was read
    QTRY_COMPARE(*m_plan->scene(), scene(m_desk->mainB));
}

void TestKeptPlan::outlivesItsFile()
{
    save(scene(m_desk->mainA));
    m_plan->choose(scene(m_desk->mainA));
    const auto removed = ended(m_scenes->remove(m_scenes->all().front().fileName));
    QVERIFY(removed && *removed);
    QTRY_VERIFY(m_scenes->all().empty());
    QCOMPARE(*m_plan->scene(), scene(m_desk->mainA));
    start();
    QTRY_VERIFY(m_scenes->isRead());
    QCOMPARE(*m_plan->scene(), scene(m_desk->mainA));
}

void TestKeptPlan::whatIsOfNoFileFollowsNone()
{
    save(scene(m_desk->mainA));
    m_plan->choose(scene(m_desk->rehearsal)); // of the same name, recalled onto another stage
    save(scene(m_desk->mainB));
    QTRY_COMPARE(*m_scenes->find(u"Show open"_s), scene(m_desk->mainB));
    QCOMPARE(*m_plan->scene(), scene(m_desk->rehearsal));
}

void TestKeptPlan::whatIsNotUnderstoodIsNoPlan()
{
    QVERIFY(files::replace(m_dir->filePath(u"plan.json"_s), R"({"version":1,"scene":{"version":1,"name":"x"}})"));
    start();
    QVERIFY(!m_plan->isChosen());
    m_plan->choose(scene(m_desk->mainA));
    start();
    QVERIFY(m_plan->isChosen());
}

void TestKeptPlan::tellsWhenItIsNotKept()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"plan.json"_s)); // a folder stands in its place
    QSignalSpy notKept(m_plan.get(), &Plan::notKept);
    m_plan->choose(scene(m_desk->mainA));
    QCOMPARE(notKept.size(), 1);
    QVERIFY(m_plan->isChosen());
}

QTEST_GUILESS_MAIN(TestKeptPlan)
#include "tst_keptplan.moc"

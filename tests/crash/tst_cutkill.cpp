// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 at any moment while live encoders are cut, moved and brought back strands none: after the next start and
// one click each has a stage, and the journal tells each step. What AWS leaves open about cutting is another thing in
// each round. Rounds: KILL_ROUNDS.

#include "../patchbay/recovery/RecoveryDesk.h"
#include "KilledProgram.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;

namespace {

constexpr int patience = 60'000; // milliseconds: a busy machine is not a failure
/// What the emulator does late it does within 2 s.
constexpr CutCase::Pace soon{.cut = 4s, .rebind = 500ms};
/// These are cut and moved by turns.
constexpr int atOnce = 6;

/// Of one that is live.
Patch cutsOf(const Source &source)
{
    Patch patch{u"Show open"_s, {}};
    const auto &stages = source.inventory().stages().all();
    for (const Configuration &each : source.inventory().configurations()) {
        const ivs::IngestConfigurationSummary &summary = each.summary;
        const auto other =
            std::ranges::find_if(stages, [&](const ivs::StageSummary &stage) { return stage.arn != summary.stageArn; });
        if (!summary.isActive() || other == stages.end() || int(patch.items.size()) == atOnce)
            continue;
        patch.items.push_back(Rebind::of({source.id(), summary.arn}, summary.stageArn, other->arn));
        patch.items.back().ifLive = IfLive::Cut;
    }
    return patch;
}

/// Whoever is told that one is stranded.
void rescue(tests::RecoveryDesk &desk)
{
    for (const StrandedEncoder &each : desk.stranded.all()) {
        if (each.canBeRebound())
            desk.stranded.rescue(each.encoder.arn, each.to);
    }
}

/// The process that is killed: it never ends by itself.
int take(const QStringList &arguments)
{
    tests::RecoveryDesk desk(arguments.value(2), QUrl(arguments.value(3)), tests::KilledProgram::key(),
                             arguments.value(4), soon);
    desk.desk.open();
    const PatchRun *run = nullptr;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        rescue(desk);
        const bool isFree = (!run || run->hasEnded()) && !desk.desk.source().isReading();
        const Patch patch = isFree ? cutsOf(desk.desk.source()) : Patch();
        if (!patch.items.empty())
            run = &desk.desk.runs.take(patch);
    });
    next.start(20);
    desk.desk.source().watch().setInterval(300ms);
    std::puts("taking");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestCutKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyStaysStranded();

private:
    bool isSettledByTheNextStart();
    QStringList differences();
    void chooseQuirks();
    void startByHand();

    std::optional<tests::KilledProgram> m_killed;
    QHash<QString, QString> m_before; ///< on which stage each encoder was at first
    QStringList m_live; ///< by ARN
    bool m_mayComeBack = true; ///< an encoder to the stage that it was cut from
    int m_rescued = 0;
};

/// Of each what it may be.
void TestCutKill::chooseQuirks()
{
    const auto either = [](const QStringList &values) {
        return values[QRandomGenerator::global()->bounded(int(values.size()))];
    };
    m_mayComeBack = QRandomGenerator::global()->bounded(2) == 0;
    m_killed->control().setQuirks(
        {{u"leg-cut"_s, either({u"cuts-both"_s, u"keeps-binding"_s, u"empties-binding"_s})},
         {u"virtual-cut"_s, either({u"cuts-both"_s, u"not-found"_s})},
         {u"rejoin"_s, m_mayComeBack ? u"allowed"_s : u"refused"_s},
         {u"binding"_s, either({u"emptied-first"_s, u"emptied-late"_s, u"emptied-blindly"_s})},
         {u"active-lingers"_s, QRandomGenerator::global()->bounded(2) * 0.3}});
}

/// Those that were live at first, and are not allowed to come back by themselves.
void TestCutKill::startByHand()
{
    m_killed->control().setQuirks({{u"rejoin"_s, u"allowed"_s}});
    for (const QString &arn : std::as_const(m_live))
        m_killed->control().setState(arn, u"ACTIVE"_s);
}

/// The next start of the program, and a person who clicks.
bool TestCutKill::isSettledByTheNextStart()
{
    tests::RecoveryDesk desk(m_killed->folder(), m_killed->endpoint(), m_killed->credentials(), m_killed->region(),
                             soon);
    QObject::connect(&desk.stranded, &StrandedEncoders::stranded, &desk.stranded, [&](const StrandedEncoder &encoder) {
        ++m_rescued;
        const bool isPutBack = m_mayComeBack && QRandomGenerator::global()->bounded(3) == 0;
        desk.stranded.rescue(encoder.encoder.arn, isPutBack ? encoder.from : encoder.to);
    });
    desk.desk.open();
    const bool isSettled = QTest::qWaitFor(
        [&] { return desk.stranded.all().empty() && desk.cuts.stranded().empty() && desk.desk.openIntents() == 0; },
        patience);
    // A binding may be emptied late: it is watched until the picture is back, where that comes by itself.
    const bool areAllBack = !m_mayComeBack
        || QTest::qWaitFor(
            [&] {
                const auto moves = desk.moves.all();
                return std::ranges::none_of(moves, &LiveMove::isOffAir) && desk.desk.openIntents() == 0;
            },
            patience);
    return isSettled && areAllBack;
}

QStringList TestCutKill::differences()
{
    QStringList differences;
    Journal journal(m_killed->folder());
    const auto page = support::ended(journal.find({}, {}, 1'000'000, {}));
    if (!page || !*page)
        return {u"the journal cannot be read"_s};
    QHash<QString, QString> stages = m_before;
    const auto &records = (*page)->records;
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        const JournalEntry &entry = record->entry;
        const QString name = u"entry %1 of %2 "_s.arg(record->id.value).arg(entry.encoder.name);
        if (record->isOpen())
            differences += name + u"is open"_s;
        if (entry.kind == JournalKind::SeenOutside)
            differences += name + u"is not from here"_s;
        const JournalOutcome outcome = record->conclusion ? record->conclusion->outcome : JournalOutcome::Unknown;
        if (isRebind(entry.kind) && outcome == JournalOutcome::Moved)
            stages[entry.encoder.arn] = entry.to.arn;
    }
    const QJsonArray all = m_killed->control().state().value(u"configurations"_s).toArray();
    for (const QJsonValue &each : all) {
        const QString stage = each[u"stageArn"_s].toString();
        const QString before = stages.value(each[u"arn"_s].toString());
        if (stage.isEmpty() && !before.isEmpty())
            differences += each[u"name"_s].toString() + u" has no stage"_s;
        else if (stage != before)
            differences += each[u"name"_s].toString() + u" is elsewhere"_s;
    }
    startByHand(); // for the next round
    chooseQuirks();
    return differences;
}

void TestCutKill::nobodyStaysStranded()
{
    m_killed.emplace();
    m_killed->setLife(400ms, 3s); // a cut takes longer than a rebind
    m_killed->control().letReconnect(50ms);
    chooseQuirks();
    const QJsonArray all = m_killed->control().state().value(u"configurations"_s).toArray();
    for (const QJsonValue &each : all) {
        const QString stage = each[u"stageArn"_s].toString();
        m_before.insert(each[u"arn"_s].toString(), stage);
        if (!stage.isEmpty() && m_before.size() % 4 == 0)
            m_live += each[u"arn"_s].toString();
    }
    startByHand();
    m_killed->goThroughRounds([this] { return differences(); }, [this] { return isSettledByTheNextStart(); });
    qInfo("%d were rescued", m_rescued);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s)
        return take(arguments);
    TestCutKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cutkill.moc"

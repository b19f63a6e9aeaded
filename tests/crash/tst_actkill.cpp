// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 at any moment while encoders are made and deleted makes none twice, and leaves nothing unknown: in the end
// the journal and the service agree on which there are. Rounds: KILL_ROUNDS.

#include "KilledProgram.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "support/JournalDesk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

constexpr int atFirst = 40;

/// The process that is killed: it never ends by itself. It makes encoders and deletes as many by turns.
int take(const QStringList &arguments)
{
    tests::JournalDesk desk(arguments.value(2), QUrl(arguments.value(3)), tests::KilledProgram::key(),
                            arguments.value(4));
    desk.open();
    ActJournal record(desk.journal, desk.sources);
    ActRuns acts(desk.sources, record, {.firstPause = std::chrono::milliseconds(10)});
    const ActRun *run = nullptr;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        if (run && !run->hasEnded())
            return;
        std::vector<Act> all;
        const QString series = QUuid::createUuid().toString(QUuid::Id128).left(6);
        for (int i = 0; i < 5; ++i) {
            ivs::NewIngestConfiguration settings;
            settings.name = u"cam-%1-%2"_s.arg(series).arg(i);
            all.push_back(Creation{desk.id, settings});
        }
        // As many as there are too many: a kill between both must not fill the account in the end.
        const auto &there = desk.source().inventory().configurations();
        std::size_t deletions = 5 + std::size_t(std::max(0, int(there.size()) - atFirst));
        for (const Configuration &each : there) {
            if (deletions == 0)
                break;
            if (each.summary.isActive())
                continue;
            all.push_back(Deletion{{desk.id, each.summary.arn}, each.summary.name, {desk.id, each.summary.stageArn}});
            --deletions;
        }
        run = &acts.take(u"Cycle"_s, all);
    });
    next.start(1);
    std::puts("taking");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestActKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theJournalAndTheServiceAgree();

private:
    QStringList differences();
    QSet<QString> held();

    std::optional<tests::KilledProgram> m_killed;
    QSet<QString> m_before;
};

QSet<QString> TestActKill::held()
{
    QSet<QString> arns;
    for (const QJsonValue &each : m_killed->control().state().value(u"configurations"_s).toArray())
        arns.insert(each[u"arn"_s].toString());
    return arns;
}

/// Which encoders there must be as the journal says, against those that the service has.
QStringList TestActKill::differences()
{
    Journal journal(m_killed->folder());
    const auto page = support::ended(journal.find({}, {}, 1'000'000, {}));
    if (!page || !*page)
        return {u"the journal cannot be read"_s};
    QStringList differences;
    QSet<QString> expected = m_before;
    const auto &records = (*page)->records;
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        const JournalEntry &entry = record->entry;
        const QString name = u"entry %1 of %2 "_s.arg(record->id.value).arg(entry.encoder.name);
        if (record->isOpen() || !record->conclusion) {
            differences += name + u"is open"_s;
            continue;
        }
        const JournalOutcome outcome = record->conclusion->outcome;
        if (entry.kind == JournalKind::Create && outcome == JournalOutcome::Done)
            expected.insert(entry.encoder.arn);
        else if (entry.kind == JournalKind::Delete
                 && (outcome == JournalOutcome::Done || outcome == JournalOutcome::AlreadyThere))
            expected.remove(entry.encoder.arn);
        else if (outcome != JournalOutcome::NotArrived && outcome != JournalOutcome::Cancelled)
            differences += name + u"came to %1"_s.arg(wordOf(outcome));
    }
    const QSet<QString> there = held();
    for (const QString &arn : there - expected)
        differences += arn + u" is not in the journal"_s;
    for (const QString &arn : expected - there)
        differences += arn + u" is gone"_s;
    return differences;
}

void TestActKill::theJournalAndTheServiceAgree()
{
    m_killed.emplace();
    m_before = held();
    QCOMPARE(m_before.size(), atFirst);
    m_killed->goThroughRounds([this] { return differences(); });
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s)
        return take(arguments);
    TestActKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_actkill.moc"

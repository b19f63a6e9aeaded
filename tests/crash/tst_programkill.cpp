// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A kill -9 at any moment of a running patch loses nothing, does nothing twice, and leaves nothing unknown. A process
// that is put together as the program is takes one patch after the other and is killed; the program itself is started
// then, and settles what was under way. In the end the journal and the service agree on every encoder. Rounds:
// KILL_ROUNDS, in which the kill comes at another moment.

#include "KilledProgram.h"
#include "support/JournalDesk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace {

/// The process that is killed: it never ends by itself.
int take(const QStringList &arguments)
{
    tests::JournalDesk desk(arguments.value(2), QUrl(arguments.value(3)), tests::KilledProgram::key(),
                            arguments.value(4));
    desk.open();
    const PatchRun *run = nullptr;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        if (!run || run->hasEnded())
            run = &desk.runs.take(desk.moves(1'000));
    });
    next.start(1);
    std::puts("taking");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestProgramKill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theJournalAndTheServiceAgree();

private:
    QStringList differences();

    std::optional<tests::KilledProgram> m_killed;
    QHash<QString, QString> m_before; ///< on which stage each encoder was at first
};

void TestProgramKill::init()
{
    m_killed.emplace();
    m_before.clear();
    for (const QJsonValue &each : m_killed->control().state().value(u"configurations"_s).toArray())
        m_before.insert(each[u"arn"_s].toString(), each[u"stageArn"_s].toString());
    QCOMPARE(m_before.size(), 40);
}

/// What the journal says of each encoder, against what the service has.
QStringList TestProgramKill::differences()
{
    Journal journal(m_killed->folder());
    const auto page = support::ended(journal.find({}, {}, 1'000'000, {}));
    if (!page || !*page)
        return {u"the journal cannot be read"_s};
    QStringList differences;
    QHash<QString, QString> stages = m_before;
    int moved = 0;
    const auto &records = (*page)->records;
    for (auto record = records.crbegin(); record != records.crend(); ++record) {
        const JournalEntry &entry = record->entry;
        const QString name = u"entry %1 of %2 "_s.arg(record->id.value).arg(entry.encoder.name);
        if (record->isOpen())
            differences += name + u"is open"_s;
        if (entry.kind == JournalKind::SeenOutside)
            differences += name + u"is not from here"_s;
        else if (stages.value(entry.encoder.arn) != entry.from.arn)
            differences += name + u"begins where the encoder is not"_s;
        if (record->conclusion && record->conclusion->outcome == JournalOutcome::Moved) {
            stages[entry.encoder.arn] = entry.to.arn;
            ++moved;
        }
    }
    for (const QJsonValue &each : m_killed->control().state().value(u"configurations"_s).toArray()) {
        if (stages.value(each[u"arn"_s].toString()) != each[u"stageArn"_s].toString())
            differences += each[u"name"_s].toString() + u" is elsewhere"_s;
    }
    const int done = m_killed->control().done(u"UpdateIngestConfiguration"_s);
    if (done != moved)
        differences += u"%1 changes were made, %2 are in the journal"_s.arg(done).arg(moved);
    return differences;
}

void TestProgramKill::theJournalAndTheServiceAgree()
{
    m_killed->goThroughRounds([this] { return differences(); });
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--take"_s)
        return take(arguments);
    TestProgramKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_programkill.moc"

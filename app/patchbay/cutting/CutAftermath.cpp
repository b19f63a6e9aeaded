// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/CutAftermath.h"

#include "async/Sleep.h"
#include "patchbay/cutting/PictureWatch.h"

namespace patchbay {

CutAftermath::CutAftermath(KnownCuts &cuts, PatchRuns &runs, LiveMoves &moves, const CutPace &pace)
    : m_cuts(cuts)
    , m_runs(runs)
    , m_moves(moves)
    , m_pace(pace)
{
    connect(&runs, &PatchRuns::begun, this, &CutAftermath::follow);
}

/// One that is held waits for its turn until its run gives it up.
void CutAftermath::follow(PatchRun &run)
{
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) {
        const QString &arn = run.item(index).rebind.encoder.arn;
        const LiveMove *const move = run.item(index).isUnderWay() ? nullptr : m_moves.find(arn);
        if (move && move->phase == LiveMove::Phase::InTurn)
            m_moves.remove(arn);
    });
}

/// What was watched through the same source before goes on.
void CutAftermath::add(Source &source)
{
    connect(&source.inventory(), &Inventory::configurationsChanged, this,
            [this, &source](const std::vector<ConfigurationChange> &changes) { look(source, changes); });
    connect(&source.inventory(), &Inventory::configurationsAboutToBeRemoved, this,
            [this, &source](const std::vector<int> &rows) { noteGone(source, rows); });
    for (const CutEncoder &cut : m_cuts.all()) {
        if (cut.move.encoder.source == source.id() && !cut.isWithoutStage())
            watch(cut.arn(), source);
    }
}

void CutAftermath::look(const Source &source, const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary now = source.inventory().configurations()[change.row].summary;
        lookAtLate(now);
        const CutEncoder *const cut = m_cuts.find(now.arn);
        if (!cut || !cut->isStranded() || now.stageArn.isEmpty() || m_runs.isUnderWay(cut->move.encoder))
            continue;
        if (cut->wasEmptied || now.stageArn != cut->move.from.arn) // else the end of the cut is still to come
            m_cuts.forget(now.arn, JournalOutcome::Done); // by somebody else
    }
}

/// Nobody can give it a stage any more.
void CutAftermath::noteGone(const Source &source, const std::vector<int> &rows)
{
    for (const int row : rows) {
        const QString arn = source.inventory().configurations()[row].summary.arn;
        m_late.remove(arn);
        const CutEncoder *const cut = m_cuts.find(arn);
        if (cut && cut->isStranded() && !m_runs.isUnderWay(cut->move.encoder))
            m_cuts.forget(arn, JournalOutcome::Gone);
    }
}

void CutAftermath::lookAtLate(const ivs::IngestConfigurationSummary &now)
{
    const auto late = m_late.constFind(now.arn);
    if (late == m_late.cend() || now.stageArn == late->move.from.arn)
        return;
    CutEncoder cut = *late;
    m_late.erase(late);
    if (!now.stageArn.isEmpty() || m_cuts.find(now.arn))
        return;
    cut.wasEmptied = true;
    m_cuts.add(cut);
    noteWithoutStage(now.arn);
}

void CutAftermath::watch(const QString &arn, Source &source)
{
    if (m_watched.value(arn) == &source || source.scope().token().stop_requested())
        return;
    m_watched.insert(arn, &source);
    source.scope().add(watchPicture(arn, &source));
}

QCoro::Task<> CutAftermath::watchPicture(QString arn, Source *source)
{
    using Seen = PictureWatch::Seen;
    const std::stop_token stop = source->scope().token();
    const QString stage = m_cuts.find(arn)->move.to.arn;
    const auto onMissing = [this, arn] {
        if (m_cuts.find(arn))
            m_cuts.noteMissing(arn);
    };
    PictureWatch picture(*source, m_pace);
    const Seen seen = co_await picture.watch(arn, stage, onMissing, stop);
    if (m_watched.value(arn) != source)
        co_return; // another one goes on
    m_watched.remove(arn);
    const CutEncoder *const cut = m_cuts.find(arn);
    if (!cut || cut->isWithoutStage())
        co_return; // it is in other hands
    switch (seen) {
    case Seen::Back: {
        const LiveMove back = m_cuts.noteBack(arn);
        source->scope().add(endTelling(back, stop));
        break;
    }
    case Seen::WithoutStage:
        if (cut->wasEmptied)
            m_cuts.forget(arn, JournalOutcome::Done); // by somebody else
        else
            noteWithoutStage(arn);
        break;
    case Seen::Elsewhere:
    case Seen::Gone:
        m_cuts.forget(arn, JournalOutcome::Done);
        break;
    case Seen::Nothing:
        break;
    }
}

void CutAftermath::noteWithoutStage(const QString &arn)
{
    m_cuts.noteEmptied(arn);
    m_cuts.strand(arn, std::nullopt);
    Q_EMIT isWithoutStage(arn);
}

QCoro::Task<> CutAftermath::endTelling(LiveMove back, std::stop_token stop)
{
    co_await async::sleepFor(m_pace.backIsToldFor, stop);
    const LiveMove *const now = m_moves.find(back.encoder.arn);
    if (now && *now == back)
        m_moves.remove(back.encoder.arn);
}

} // namespace patchbay

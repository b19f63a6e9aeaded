// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalPictures.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/Journal.h"
#include "ui/journal/JournalModel.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/JournalView.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::JournalEntry;
using patchbay::JournalOutcome;

using patchbay::JournalKind;

struct MadeUp {
    int minutesAgo;
    QString encoder;
    QString from;
    QString to;
    std::optional<JournalOutcome> outcome; ///< nothing: seen from outside
    QString run = {};
    QString errorCode = {};
    JournalKind kind = JournalKind::Rebind;
    QJsonObject details = {};
};

QJsonObject settings()
{
    ivs::NewIngestConfiguration settings;
    settings.ingestProtocol = ivs::IngestProtocol::Rtmps;
    settings.userId = u"hall-left"_s;
    settings.tags = {{u"show"_s, u"evening"_s}};
    return patchbay::detailsOf(settings);
}

/// The oldest first.
std::vector<MadeUp> madeUp()
{
    const QString open = u"Show open"_s;
    return {{52, u"cam-11"_s, u"backup"_s, u"rehearsal"_s, JournalOutcome::Moved, {}},
            {47, u"cam-07"_s, u"rehearsal"_s, u"main-show"_s, std::nullopt},
            {21, u"cam-01"_s, u"rehearsal"_s, u"main-show"_s, JournalOutcome::Moved, open},
            {21, u"cam-02"_s, u"rehearsal"_s, u"main-show"_s, JournalOutcome::Moved, open},
            {21, u"cam-03"_s, u"rehearsal"_s, u"main-show"_s, JournalOutcome::Live, open},
            {21, u"cam-04"_s, u"backup"_s, u"main-show"_s, JournalOutcome::Moved, open},
            {21, u"cam-05"_s, u"backup"_s, u"main-show"_s, JournalOutcome::ChangedOutside, open},
            {20, u"cam-06"_s, u"backup"_s, u"main-show"_s, JournalOutcome::Unknown, open},
            {10, u"cam-19"_s, u"backup"_s, {}, JournalOutcome::Done, {}, {}, JournalKind::Delete, settings()},
            {9, u"cam-12"_s, u"main-show"_s, {}, JournalOutcome::Moved, {}},
            {4, u"cam-04"_s, u"main-show"_s, u"backup"_s, JournalOutcome::Moved, u"Undo: Show open"_s},
            {2, u"cam-08"_s, u"rehearsal"_s, u"main-show"_s, JournalOutcome::Refused, {}, u"AccessDeniedException"_s}};
}

QString arnOf(const QString &type, const QString &name)
{
    if (name.isEmpty())
        return {};
    const QString id = QString(name).remove(u'-').leftJustified(12, u'x');
    return u"arn:aws:ivs:eu-west-1:123456789012:%1/%2"_s.arg(type, id);
}

JournalEntry entryOf(const MadeUp &change)
{
    JournalEntry entry;
    entry.kind = change.kind;
    entry.details = change.details;
    entry.at = QDateTime::currentDateTimeUtc().addSecs(-60 * change.minutesAgo);
    entry.accountName = u"Demo"_s;
    entry.awsAccount = u"123456789012"_s;
    entry.region = u"eu-west-1"_s;
    if (!change.encoder.isEmpty())
        entry.encoder = {arnOf(u"ingest-configuration"_s, change.encoder), change.encoder};
    entry.from = {arnOf(u"stage"_s, change.from), change.from};
    entry.to = {arnOf(u"stage"_s, change.to), change.to};
    if (change.outcome)
        entry.run = {change.run.isEmpty() ? u"picture-%1"_s.arg(change.minutesAgo) : u"picture-"_s + change.run,
                     change.run};
    return entry;
}

/// After the program has read what its last time left open: none of this is that.
QCoro::Task<> write(patchbay::Journal &journal)
{
    co_await journal.openIntents();
    for (const MadeUp &change : madeUp()) {
        const JournalEntry entry = entryOf(change);
        if (!change.outcome) {
            co_await journal.note(entry);
            continue;
        }
        const std::stop_token never;
        const auto id = co_await journal.intend(entry, never);
        const patchbay::JournalConclusion conclusion{
            *change.outcome, false, u"5c2f1d0e-7b3a-4c1d-9e55-%1"_s.arg(id ? id->value : 0, 12, 10, QLatin1Char('0')),
            change.errorCode, entry.at};
        if (id)
            co_await journal.conclude(*id, conclusion);
    }
}

} // namespace

std::vector<Picture> journalPictures()
{
    const auto isReady = [](const QWidget &window) {
        auto *const view = window.findChild<JournalView *>();
        if (!view || !view->isVisible() || view->model().rowCount() < int(madeUp().size()))
            return false;
        if (view->table().currentRow() < 0)
            view->table().selectRow(0);
        return true;
    };
    return {{.name = u"journal"_s, .opens = Picture::Opens::Journal, .isReady = isReady}};
}

void fillForPicture(patchbay::Journal &journal)
{
    QCoro::connect(write(journal), &journal, [] {});
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ShiftRoom.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/desk/PaperOut.h"
#include "ui/settings/FileQuestion.h"
#include "ui/shift/ShiftDialog.h"
#include "ui/widgets/PageText.h"
#include "ui/words/JournalWords.h"
#include "ui/words/TimeWords.h"

#include <QCoroTask>
#include <QTextDocument>

using namespace std::chrono_literals;

namespace ui {

namespace {

/// Several things change at once when one does.
constexpr auto lookedAfter = 300ms;

/// Told when it is on the disk.
QCoro::Task<patchbay::JournalResult<void>> noteTakeOver(patchbay::Journal *journal, QString by, QString note)
{
    patchbay::JournalEntry entry;
    entry.kind = patchbay::JournalKind::TakeOver;
    entry.to.name = by;
    entry.details = patchbay::detailsOfNote(note);
    const auto id = co_await journal->note(entry);
    if (!id)
        co_return tl::unexpected(id.error());
    co_return patchbay::JournalResult<void>();
}

/// Not what was only noted: an alarm is no change. What others did is.
patchbay::JournalQuery changesOnly()
{
    patchbay::JournalQuery query;
    for (const patchbay::JournalKind kind : patchbay::journalKinds()) {
        if (!patchbay::isNoted(kind) || kind == patchbay::JournalKind::SeenOutside)
            query.kinds.push_back(kind);
    }
    return query;
}

std::unique_ptr<QTextDocument> documentOf(const ShiftPage &page)
{
    auto document = std::make_unique<QTextDocument>();
    write(page, *document);
    return document;
}

} // namespace

ShiftRoom::ShiftRoom(const Services &services, QWidget &window)
    : QObject(&window)
    , m_services(services)
    , m_window(window)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(lookedAfter);
    connect(&m_lookSoon, &QTimer::timeout, this, &ShiftRoom::look);
    const auto lookSoon = [this] {
        if (m_dialog && !m_lookSoon.isActive())
            m_lookSoon.start();
    };
    connect(&services.plan, &patchbay::Plan::chosen, this, lookSoon);
    connect(&services.plan, &patchbay::Plan::standingsChanged, this, lookSoon);
    connect(&services.waits, &patchbay::PendingRebinds::changed, this, lookSoon);
    connect(&services.liveMoves, &patchbay::LiveMoves::changed, this, lookSoon);
    connect(&services.alarms, &patchbay::Alarms::changed, this, lookSoon);
    connect(&services.stranded, &patchbay::StrandedEncoders::changed, this, lookSoon);
    connect(&services.journal, &patchbay::Journal::changed, this, lookSoon);
}

ShiftRoom::~ShiftRoom() = default;

void ShiftRoom::open()
{
    if (!m_dialog) {
        m_dialog = new ShiftDialog(&m_window);
        connect(m_dialog, &ShiftDialog::takenOver, this, &ShiftRoom::takeOver);
        connect(m_dialog, &ShiftDialog::printRequested, this, &ShiftRoom::print);
        connect(m_dialog, &ShiftDialog::saveRequested, this, &ShiftRoom::save);
        look();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

/// All but the changes is known without the journal, which may not answer.
void ShiftRoom::look()
{
    if (!m_dialog)
        return;
    const ShiftGround ground{m_services.plant,     m_services.plan,   m_services.waits,
                             m_services.liveMoves, m_services.alarms, m_services.stranded};
    const std::stop_token never;
    QCoro::connect(
        m_services.journal.find(changesOnly(), {}, changesOnPage, never), m_dialog.data(),
        [dialog = m_dialog, ground](const patchbay::JournalResult<patchbay::JournalPage> &page) {
            dialog->setPage(shiftPage(ground, page ? page->records : std::vector<patchbay::JournalRecord>()));
            if (!page)
                dialog->tell(ShiftDialog::tr("The journal could not be read.") + u' ' + journalSentences(page.error()));
        });
}

void ShiftRoom::takeOver(const QString &by, const QString &note)
{
    QCoro::connect(noteTakeOver(&m_services.journal, by, note), m_dialog.data(),
                   [dialog = m_dialog, by](const patchbay::JournalResult<void> &done) {
                       const QString now = timeText(QDateTime::currentDateTimeUtc());
                       dialog->setTakenOver(
                           done.has_value(),
                           done
                               ? text::filled(ShiftDialog::tr("Taken over by %1 at %2. It is in the journal."), by, now)
                               : ShiftDialog::tr("It is not in the journal.") + u' ' + journalSentences(done.error()));
                   });
}

void ShiftRoom::print()
{
    const auto paint = [dialog = m_dialog](QPagedPaintDevice &paper) {
        return dialog && paintOn(paper, *documentOf(dialog->page()));
    };
    printPages(*m_dialog, shiftTitle(), paint, [dialog = m_dialog](const QString &sentence) {
        if (dialog)
            dialog->tell(sentence);
    });
}

void ShiftRoom::save()
{
    const FileQuestion question{tr("Save as PDF"), tr("PDF (*.pdf)"), tr("handover.pdf", "a file’s name")};
    question.ask(m_services.settings, *m_dialog, [this, dialog = m_dialog](const QString &path) {
        if (!dialog)
            return;
        const auto document = documentOf(dialog->page());
        writePrivately(m_services.disks, *dialog, path,
                       pdfOf(shiftTitle(), [&document](QPagedPaintDevice &paper) { return paintOn(paper, *document); }),
                       [dialog](const QString &sentence) { dialog->tell(sentence); });
    });
}

} // namespace ui

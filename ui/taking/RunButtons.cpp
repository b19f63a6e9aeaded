// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/RunButtons.h"

#include "ui/taking/LeftOfRun.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Remedy.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace ui {

RunButtons::RunButtons(patchbay::PatchRun &run, LeftOfRun &left, Acts acts, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_left(left)
    , m_acts(std::move(acts))
    , m_retry(new QPushButton)
    , m_askAgain(new QPushButton)
    , m_undo(new QPushButton)
    , m_export(new QPushButton(tr("Ex&port…")))
    , m_dismiss(new QPushButton(tr("Dis&miss")))
    , m_dismissAll(new QPushButton(tr("Dismiss &all")))
    , m_stop(new QPushButton(tr("St&op")))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height());
    for (QPushButton *const button : {m_retry, m_askAgain, m_undo, m_export, m_dismiss, m_dismissAll, m_stop})
        row->addWidget(button);
    // Nothing comes into its place under the mouse of who presses it twice.
    QSizePolicy kept = m_stop->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_stop->setSizePolicy(kept);
    m_askAgain->setToolTip(wordsOf(Remedy::AskAgain).hint);
    connect(m_stop, &QPushButton::clicked, this, &RunButtons::stop);
    connect(m_retry, &QPushButton::clicked, this, &RunButtons::retry);
    connect(m_askAgain, &QPushButton::clicked, this, &RunButtons::askAgain);
    connect(m_undo, &QPushButton::clicked, this, &RunButtons::undo);
    connect(m_export, &QPushButton::clicked, this, m_acts.saveItems);
    connect(m_dismiss, &QPushButton::clicked, this, m_acts.dismiss);
    connect(m_dismissAll, &QPushButton::clicked, this, m_acts.dismissAll);
    update();
}

void RunButtons::update()
{
    const bool isUnderWay = !m_run.hasEnded();
    m_stop->setVisible(isUnderWay);
    m_stop->setEnabled(!m_isStopping);
    showRetry();
    const auto unknown = int(m_left.lost().size());
    m_askAgain->setText(tr("Ask a&gain %Ln", nullptr, unknown));
    m_askAgain->setVisible(!isUnderWay && unknown > 0 && m_acts.askAgain);
    const auto inverted = int(m_left.inverse().items.size());
    m_undo->setText(tr("&Undo %Ln…", nullptr, inverted));
    m_undo->setVisible(!isUnderWay && inverted > 0);
    m_export->setVisible(!isUnderWay);
    m_dismiss->setToolTip(m_left.isOnlyHere() ? tr("What was changed without a journal is told nowhere else")
                                              : QString());
    m_dismiss->setVisible(!isUnderWay);
    m_dismissAll->setVisible(!isUnderWay && m_dismissesAll);
}

/// Where only those are left that were live, it says so.
void RunButtons::showRetry()
{
    const auto again = int(m_left.again().items.size());
    const int live = m_left.liveAgain();
    m_retry->setText(live == again ? tr("&Retry %Ln live…", nullptr, again) : tr("&Retry %Ln…", nullptr, again));
    m_retry->setToolTip(live > 0 ? tr("%Ln of them were live. The preview shows which are idle now.", nullptr, live)
                                 : QString());
    m_retry->setVisible(m_run.hasEnded() && again > 0);
}

void RunButtons::setDismissesAll(bool all, bool isOnlyHere)
{
    m_dismissesAll = all;
    m_dismissAll->setToolTip(
        isOnlyHere ? tr("Closes all that have ended; what was changed without a journal is told nowhere else")
                   : tr("Closes all that have ended; what was changed stays in the journal"));
    update();
}

void RunButtons::stop()
{
    m_isStopping = true;
    m_run.stop();
    update();
    Q_EMIT stopped();
}

void RunButtons::retry()
{
    m_acts.preview(m_left.again());
}

void RunButtons::askAgain()
{
    const QString name = m_acts.name();
    const auto asked = m_left.lost();
    m_left.noteAskedAgain();
    update();
    m_acts.askAgain(name, asked);
}

void RunButtons::undo()
{
    patchbay::Patch patch = m_left.inverse();
    patch.name = wayBackTitle(m_acts.name(), patch.redoes);
    m_acts.preview(patch);
}

} // namespace ui

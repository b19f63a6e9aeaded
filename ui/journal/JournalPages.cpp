// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalPages.h"

#include "ui/journal/JournalModel.h"
#include "ui/journal/JournalTable.h"
#include "ui/widgets/Placeholder.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Remedy.h"

#include <QPushButton>

#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds lateAfter{400};

bool isDamaged(const JournalModel &model)
{
    return model.error() && model.error()->kind == patchbay::JournalError::Kind::Corrupt;
}

} // namespace

JournalPages::JournalPages(JournalModel &model, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_table(new JournalTable(model, this))
    , m_placeholder(new Placeholder(this))
{
    addWidget(m_table);
    addWidget(m_placeholder);
    m_late.setSingleShot(true);
    m_late.setInterval(lateAfter);
    connect(&m_late, &QTimer::timeout, this, &JournalPages::update);
    connect(&model, &JournalModel::changed, this, &JournalPages::follow);
    connect(&m_placeholder->button(), &QPushButton::clicked, this, &JournalPages::press);
}

JournalPages::Page JournalPages::wantedPage() const
{
    if (m_model.rowCount() > 0)
        return Page::Table;
    if (m_model.error())
        return Page::Error;
    if (!m_model.isAnswered())
        return m_late.isActive() && m_page != Page::Error ? m_page : Page::Reading;
    return m_model.choice().isNarrow() ? Page::NoMatch : Page::Empty;
}

/// Most answers come at once: until then, what was there stays.
void JournalPages::follow()
{
    if (m_model.isAnswered())
        m_late.stop();
    else if (!m_late.isActive())
        m_late.start();
    update();
}

void JournalPages::update()
{
    m_page = wantedPage();
    const QString none;
    switch (m_page) {
    case Page::Table:
        break;
    case Page::Reading:
        m_placeholder->setFace({tr("Reading the journal"), none, none, true});
        break;
    case Page::Empty:
        m_placeholder->setFace(
            {tr("Nothing is written down yet"),
             tr("Every change made from this computer is written here, with who made it and what became of it."),
             none});
        break;
    case Page::NoMatch:
        m_placeholder->setFace({tr("No change matches"), tr("The journal has others."), tr("Clear filter")});
        break;
    case Page::Error:
        m_placeholder->setFace({tr("The journal can’t be read"), journalSentences(*m_model.error()),
                                isDamaged(m_model) ? wordsOf(Remedy::NewJournal).label : tr("Try again")});
        break;
    }
    setCurrentWidget(isTableShown() ? static_cast<QWidget *>(m_table) : m_placeholder);
}

void JournalPages::press()
{
    if (m_page == Page::NoMatch)
        Q_EMIT clearFilterRequested();
    else if (isDamaged(m_model))
        Q_EMIT newJournalRequested();
    else
        m_model.tryAgain();
}

void JournalPages::takeFocus()
{
    if (isTableShown())
        m_table->takeFocus();
    else
        m_placeholder->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

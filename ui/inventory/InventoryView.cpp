// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryView.h"

#include "text/Isolate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/ShownSources.h"
#include "ui/inventory/TableColumns.h"
#include "ui/widgets/Placeholder.h"
#include "ui/words/TagSearch.h"

#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <utility>

namespace ui {

InventoryView::InventoryView(const ShownSources &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_model(new InventoryModel(shown, this))
    , m_table(new InventoryTable(*m_model, this))
    , m_placeholder(new Placeholder(this))
    , m_pages(new QStackedLayout(this))
{
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_placeholder);
    connect(&m_placeholder->button(), &QPushButton::clicked, this, &InventoryView::press);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &InventoryView::updateAll);
    connect(m_model, &InventoryModel::updated, this, &InventoryView::updateAll);
    connect(m_table, &InventoryTable::selectedChanged, this, &InventoryView::updateCounts);
    const patchbay::Plant *const plant = &shown.plant();
    connect(plant, &patchbay::Plant::rowsChanged, this, [this](const auto &changes) {
        if (std::ranges::any_of(changes, &patchbay::ConfigurationChange::isLabelled))
            updateScope();
        updateAll();
    });
    connect(plant, &patchbay::Plant::rowsRemoved, this, &InventoryView::updateAll);
    connect(plant, &patchbay::Plant::sourceChanged, this, &InventoryView::updateAll);
    connect(&plant->sources(), &patchbay::Sources::silenceChanged, this, &InventoryView::updateAll);
    connect(&shown, &ShownSources::changed, this, &InventoryView::updateScope);
    connect(&m_model->tags(), &ListedTags::progressed, this, &InventoryView::updateCounts);
    connect(&m_model->plan(), &ListedPlan::changed, this, [this] {
        if (std::exchange(m_isPlanShown, m_model->plan().isChosen()) != m_isPlanShown)
            updateScope();
    });
    connect(&m_model->outside(), &ListedOutside::changed, this, [this] {
        if (std::exchange(m_isOutsideShown, m_model->outside().areAny()) != m_isOutsideShown)
            updateScope();
    });
    m_table->columns().setTags(m_model->tags());
    updateScope();
}

/// A row says whose it is where there are several.
void InventoryView::updateScope()
{
    m_table->columns().setShownWhenNeeded(Column::Account, m_shown.haveManyAccounts());
    m_table->columns().setShownWhenNeeded(Column::Region, m_shown.haveManyRegions());
    m_table->columns().setShownWhenNeeded(Column::Group, m_shown.plant().haveGroups());
    m_table->columns().setShownWhenNeeded(Column::Plan, m_model->plan().isChosen());
    m_table->columns().setShownWhenNeeded(Column::Outside, m_model->outside().areAny());
    updateAll();
}

const patchbay::EncoderId &InventoryView::currentEncoder() const
{
    return m_table->currentEncoder();
}

void InventoryView::setFilterText(const QString &text)
{
    m_model->setFilter(text);
    m_model->tags().setSearched(asksForTags(text));
    updateAll();
}

void InventoryView::setOnlyProblems(bool only)
{
    m_model->setOnlyProblems(only);
    m_table->columns().setShownWhenNeeded(Column::Problem, only);
    updateAll();
}

/// All rows are listed.
void InventoryView::expectFilter()
{
    m_model->expectFilter();
}

void InventoryView::setError(const QString &title, const QString &text, const QString &action)
{
    m_errorTitle = title;
    m_errorText = text;
    m_errorAction = action;
    updateAll();
}

void InventoryView::clearError()
{
    setError({}, {}, {});
}

void InventoryView::takeFocus()
{
    if (m_page == Page::Table)
        m_table->takeFocus();
    else
        m_placeholder->setFocus(Qt::ShortcutFocusReason);
}

InventoryView::Page InventoryView::wantedPage() const
{
    if (m_model->rowCount() > 0)
        return Page::Table;
    if (total() > 0)
        return m_model->isFiltered() ? Page::NoMatch : Page::Table;
    if (!m_errorTitle.isEmpty())
        return Page::Error;
    if (m_shown.areReadingFirstList())
        return Page::Reading;
    return m_shown.wereRead() && !m_shown.areBrokenOff() ? Page::Empty : Page::Unread;
}

void InventoryView::updateAll()
{
    updatePage();
    updateCounts();
}

void InventoryView::updatePage()
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_page = wantedPage();
    switch (m_page) {
    case Page::Table:
        break;
    case Page::Reading:
        m_placeholder->setFace({tr("Reading ingest configurations…"),
                                m_shown.areLate()
                                    ? tr("There is no answer yet. Check network, VPN and proxy. It goes on asking.")
                                    : QString(),
                                {},
                                true});
        break;
    case Page::Unread:
        m_placeholder->setFace(
            {m_shown.wereRead() ? tr("Some of it has not been read yet.") : tr("Nothing has been read yet."),
             {},
             tr("&Refresh"),
             false});
        break;
    case Page::Empty:
        m_placeholder->setFace({emptySentence(),
                                tr("Choose another account or region. One made elsewhere appears here by itself."),
                                {},
                                false});
        break;
    case Page::NoMatch:
        m_placeholder->setFace({noMatchSentence(),
                                m_shown.haveManyAccounts()
                                    ? tr("All words are looked for in account, label, name, group, stage, state, "
                                         "protocol, user, participant and ARN; tag:show=evening in tags.")
                                    : tr("All words are looked for in label, name, group, stage, state, protocol, "
                                         "user, participant and ARN; tag:show=evening in tags."),
                                tr("&Clear filter"), false});
        break;
    case Page::Error:
        m_placeholder->setFace({m_errorTitle, m_errorText, m_errorAction, false});
        break;
    }
    QWidget *page = m_page == Page::Table ? static_cast<QWidget *>(m_table) : m_placeholder;
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus();
}

void InventoryView::updateCounts()
{
    const QString counts = currentCounts();
    if (std::exchange(m_counts, counts) != counts)
        Q_EMIT countsChanged(m_counts);
    if (const int problems = m_model->problemCount(); std::exchange(m_problems, problems) != problems)
        Q_EMIT problemsChanged(problems);
}

QString InventoryView::currentCounts() const
{
    const int all = total();
    if (all == 0 && !m_shown.wereRead())
        return {};
    const bool isPart = m_shown.areReadingFirstList() || (m_shown.areBrokenOff() && !m_shown.wereRead());
    const QString shown =
        isPart ? tr("%Ln so far", nullptr, all) : tr("%L1 of %Ln shown", nullptr, all).arg(m_model->rowCount());
    QString counts = text::filled(tr("%1 · %2"), shown, liveCount());
    if (const ListedTags::Progress tags = m_model->tags().progress(); tags.left > 0)
        counts = text::filled(tr("%1 · %2"), counts, tr("tags of %Ln to read", nullptr, tags.left));
    else if (tags.areRefused)
        counts = text::filled(tr("%1 · %2"), counts, tr("some tags could not be read"));
    const auto selected = int(m_table->selectedRows().size());
    return selected > 1 ? text::filled(tr("%1 · %2"), counts, tr("%Ln selected", nullptr, selected)) : counts;
}

QString InventoryView::liveCount() const
{
    const int live = m_shown.liveEncoders();
    if (m_model->isFiltered()) {
        return (m_shown.areStale() ? tr("%L1 of %Ln live when last read", nullptr, live)
                                   : tr("%L1 of %Ln live", nullptr, live))
            .arg(m_model->activeCount());
    }
    return m_shown.areStale() ? tr("%Ln live when last read", nullptr, live) : tr("%Ln live", nullptr, live);
}

int InventoryView::total() const
{
    return m_shown.encoders();
}

QString InventoryView::noMatchSentence() const
{
    const QString filter = m_model->filter().trimmed();
    if (filter.isEmpty())
        return tr("There are no problems.");
    return m_model->areOnlyProblems() ? text::filled(tr("Nothing with a problem matches “%1”."), filter)
                                      : text::filled(tr("Nothing matches “%1”."), filter);
}

QString InventoryView::emptySentence() const
{
    return m_shown.open().size() == 1
        ? text::filled(tr("There are no ingest configurations in %1."), m_shown.open().front()->id().region)
        : tr("There are no ingest configurations.");
}

void InventoryView::press()
{
    if (m_page == Page::NoMatch)
        Q_EMIT clearFilterRequested();
    else if (m_page == Page::Error)
        Q_EMIT errorActionRequested();
    else
        Q_EMIT retryRequested();
}

} // namespace ui

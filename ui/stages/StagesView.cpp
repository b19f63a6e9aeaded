// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesView.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/stages/StageColumns.h"
#include "ui/stages/StagePanel.h"
#include "ui/stages/StageReader.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/widgets/Placeholder.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SourceContext.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

namespace {

constexpr std::chrono::milliseconds settleTime{300};

} // namespace

StagesView::StagesView(const patchbay::Plant &plant, files::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_settings(settings)
    , m_reader(new StageReader(plant, this))
    , m_model(new StagesModel(plant, *m_reader, this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(new QStackedWidget)
    , m_table(new StagesTable(*m_model))
    , m_placeholder(new Placeholder)
    , m_panel(new StagePanel(plant, *m_reader))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    layOut();
    m_model->setWatched(false); // before it is shown
    keepLayout();
    connectParts();
    update();
}

StagesView::~StagesView() = default;

void StagesView::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_placeholder);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    column->addWidget(m_splitter);
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void StagesView::keepLayout()
{
    m_table->columns().restoreState(m_settings.bytes(stagesColumnsKey));
    m_splitter->restoreState(m_settings.bytes(stagesSplitterKey));
    const auto keepColumns = [this] { m_settings.setBytes(stagesColumnsKey, m_table->columns().saveState()); };
    const QHeaderView *const header = m_table->horizontalHeader();
    // A column that is hidden is so a moment after it is told of.
    connect(header, &QHeaderView::sectionResized, this, keepColumns, Qt::QueuedConnection);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setBytes(stagesSplitterKey, m_splitter->saveState()); });
}

void StagesView::connectParts()
{
    connect(m_model, &StagesModel::changed, this, &StagesView::update);
    connect(m_model, &StagesModel::changed, this, [this] { m_table->columns().setPlanShown(m_model->isPlanChosen()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showSelected();
        m_settled.start();
        Q_EMIT countsChanged();
        Q_EMIT selectionChanged();
    });
    connect(m_table, &StagesTable::scrolled, this, [this] { m_settled.start(); });
    connect(&m_settled, &QTimer::timeout, this, &StagesView::look);
    connect(m_table, &QTableView::doubleClicked, this, &StagesView::openDetails);
    connect(m_table, &StagesTable::detailsRequested, this, &StagesView::openDetails);
    connect(&m_placeholder->button(), &QPushButton::clicked, this, &StagesView::press);
}

void StagesView::show(const QList<patchbay::SourceId> &sources, bool areManyAccounts, bool areManyRegions)
{
    m_sources = sources;
    m_table->columns().setShownWhenNeeded(areManyAccounts, areManyRegions);
    m_model->show(sources);
}

/// With what is amiss there.
void StagesView::showSelected()
{
    const QList<patchbay::StageId> selected = m_table->selectedStages();
    const int row = selected.size() == 1 ? m_model->rowOf(selected.constFirst()) : -1;
    m_panel->show(selected, row < 0 ? QStringList() : m_model->at(row).amiss);
}

void StagesView::setFilterText(const QString &text)
{
    m_model->setFilter(text);
}

void StagesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setWatched(true);
    m_settled.start();
}

void StagesView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

void StagesView::selectNew(const patchbay::StageId &stage)
{
    m_new = stage;
    update();
}

/// Of what is in sight whether it is recorded; of the one that is selected all, anew, and who is on it.
void StagesView::look()
{
    if (!isVisible())
        return;
    const QList<patchbay::StageId> selected = m_table->selectedStages();
    if (selected.size() == 1) {
        m_reader->readNow(selected.constFirst());
        m_plant.countGuests(selected.constFirst());
    }
    lookAtRows();
}

void StagesView::lookAtRows()
{
    std::vector<patchbay::StageId> inSight;
    for (const int row : m_table->rowsInSight())
        inSight.push_back(m_model->at(row).id);
    m_reader->lookAt(std::move(inSight));
}

void StagesView::update()
{
    m_table->columns().setProtectionShownWhenNeeded(m_model->areSomeProtected());
    updatePage();
    if (m_new && m_model->rowOf(*m_new) >= 0)
        m_table->select(*std::exchange(m_new, std::nullopt));
    showSelected();
    if (!m_settled.isActive() && isVisible())
        lookAtRows(); // others may have come into sight
    Q_EMIT countsChanged();
    Q_EMIT selectionChanged();
}

QString StagesView::failure() const
{
    for (const patchbay::SourceId &id : m_sources) {
        const patchbay::Source *const source = m_plant.source(id);
        if (source && !source->inventory().stages().wasRead() && source->inventory().stages().lastError())
            return describe(*source->inventory().stages().lastError(), contextOf(*source, ErrorContext::Act::Reading))
                .brief();
    }
    return {};
}

StagesView::Page StagesView::wantedPage() const
{
    if (m_model->rowCount() > 0)
        return Page::Table;
    if (m_model->total() > 0)
        return Page::NoMatch;
    const auto isOpen = [this](const patchbay::SourceId &id) { return m_plant.source(id) != nullptr; };
    if (std::ranges::none_of(m_sources, isOpen))
        return Page::Nothing;
    if (!failure().isEmpty())
        return Page::Error;
    const auto wasRead = [this](const patchbay::SourceId &id) {
        const patchbay::Source *const source = m_plant.source(id);
        return source && source->inventory().stages().wasRead();
    };
    return std::ranges::any_of(m_sources, wasRead) ? Page::Empty : Page::Reading;
}

void StagesView::updatePage()
{
    m_page = wantedPage();
    const QString none;
    switch (m_page) {
    case Page::Table:
        break;
    case Page::Nothing:
        m_placeholder->setFace({tr("No account is open"), tr("Choose one in the tool bar."), none});
        break;
    case Page::Reading:
        m_placeholder->setFace({tr("Reading the stages"), none, none, true});
        break;
    case Page::Empty:
        m_placeholder->setFace({tr("There are no stages here"),
                                tr("A stage is where encoders and viewers meet. Make one for each output of the show."),
                                tr("Ne&w stage…")});
        break;
    case Page::NoMatch:
        m_placeholder->setFace(
            {tr("No stage matches"), tr("%Ln stages are not shown.", nullptr, m_model->total()), tr("&Clear filter")});
        break;
    case Page::Error:
        m_placeholder->setFace({tr("The stages can’t be read"), failure(), tr("Try again")});
        break;
    }
    m_pages->setCurrentWidget(m_page == Page::Table ? static_cast<QWidget *>(m_table) : m_placeholder);
}

void StagesView::press()
{
    if (m_page == Page::NoMatch)
        Q_EMIT clearFilterRequested();
    else if (m_page == Page::Empty)
        Q_EMIT newStageRequested();
    else
        Q_EMIT readingRequested();
}

QString StagesView::countsText() const
{
    if (m_model->total() == 0)
        return {};
    const QString shown =
        text::filled(tr("%1 of %Ln stages shown", nullptr, m_model->total()), QLocale().toString(m_model->rowCount()));
    const int selected = int(m_table->selectedStages().size());
    return selected < 2 ? shown : shown + tr(" · ") + tr("%Ln selected", nullptr, selected);
}

void StagesView::setDetailsShown(bool shown)
{
    if (!shown && m_panel->isAncestorOf(focusWidget()))
        takeFocus(); // else Qt picks whatever is next in the window
    m_panel->setVisible(shown);
}

void StagesView::openDetails()
{
    if (m_panel->isVisible())
        m_panel->setFocus(Qt::OtherFocusReason);
}

void StagesView::takeFocus()
{
    if (m_page == Page::Table)
        m_table->takeFocus();
    else
        m_placeholder->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlantView.h"

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plant/OneSource.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/desk/ActMessages.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/EncoderCopies.h"
#include "ui/desk/HeldRuns.h"
#include "ui/desk/HiddenTwins.h"
#include "ui/desk/LabelsRoom.h"
#include "ui/desk/PlantProblems.h"
#include "ui/desk/SourceRooms.h"
#include "ui/desk/StagePerSourceDialog.h"
#include "ui/desk/StatusLine.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsRoom.h"
#include "ui/inventory/CopyActs.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/TableColumns.h"
#include "ui/journal/JournalDetails.h"
#include "ui/journal/JournalSaving.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/JournalView.h"
#include "ui/journal/RunUndo.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/spread/SpreadDialog.h"
#include "ui/stages/StagesView.h"
#include "ui/taking/TakingArea.h"
#include "ui/words/SourceContext.h"

#include <QApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString readingWords(const patchbay::Source &source, const aws::Error &error)
{
    return describe(error, contextOf(source, ErrorContext::Act::Reading)).brief();
}

} // namespace

PlantView::PlantView(Services services, StatusLine &status, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_status(status)
    , m_shown(services.plant)
    , m_problems(new PlantProblems(m_shown, this))
    , m_messageBar(new MessageBar(this))
    , m_rooms(std::make_unique<SourceRooms>(services, m_shown, *m_problems))
    , m_changes(new ChangesRoom({services.runs, services.liveMoves, services.waits, services.plant, services.journal,
                                 services.urlNeeds, m_shown},
                                services.settings, *m_messageBar, status, *this))
    , m_views(new ViewStack(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_views))
    , m_inventoryView(new InventoryView(m_shown, m_splitter))
    , m_details(new DetailsPanel(services.plant, services.clipboard, readingWords, m_splitter))
    , m_detailsRoom(new DetailsRoom(*m_splitter, *m_details, services.settings.bytes(splitterKey), this))
    , m_copies(new EncoderCopies(services.plant, services.clipboard, *m_messageBar, this))
    , m_acts(new ActMessages(services.acts, services.plant, *m_messageBar, status, this))
    , m_labels(new LabelsRoom(services.plant, m_inventoryView->table(), *m_messageBar, this))
    , m_journalView(new JournalView(services.journal, services.plant, services.settings, m_views))
    , m_stagesView(new StagesView(services.plant, services.settings, m_views))
{
    layOut();
    connect(&m_shown, &ShownSources::changed, this, &PlantView::nameSource);
    new HiddenTwins(services.plant, m_shown, this);
    m_status.follow(&m_shown);
    connectRooms();
    connectList();
    connectJournal();
    markAccounts();
    keepLayout();
}

PlantView::~PlantView() = default;

void PlantView::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problems);
    column->addWidget(m_messageBar);
    column->addWidget(m_views, 1);
    column->addWidget(&m_changes->taking());
    m_views->add(
        View::List,
        {m_splitter, [this] { m_inventoryView->takeFocus(); }, [this] { return m_inventoryView->countsText(); }});
    m_views->add(View::Stages,
                 {m_stagesView, [this] { m_stagesView->takeFocus(); }, [this] { return m_stagesView->countsText(); }});
    m_views->add(
        View::Journal,
        {m_journalView, [this] { m_journalView->takeFocus(); }, [this] { return m_journalView->countText(); }});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_inventoryView->table().columns().restoreState(m_services.settings.bytes(columnsKey));
}

void PlantView::connectRooms()
{
    const SourceRooms *const rooms = m_rooms.get();
    connect(rooms, &SourceRooms::emptyPageChanged, this, &PlantView::showEmptyPage);
    connect(rooms, &SourceRooms::readingRequested, this, [this](const patchbay::SourceId &id) {
        if (patchbay::Source *const source = m_services.plant.source(id))
            source->watch().restart();
        m_status.expectReading();
    });
    auto *const held = new HeldRuns(m_services.runs, m_services.journal, *m_messageBar, window(), this);
    connect(held, &HeldRuns::decisionNeeded, m_changes, &ChangesRoom::notifyInBackground);
    m_changes->rebind().setSpread([this](const QList<patchbay::EncoderId> &encoders) { spread(encoders); });
    m_copies->setRemedies([this](const patchbay::SourceId &id) { return m_rooms->remedies(id); });
    m_changes->setRemedies([this](const patchbay::SourceId &id, const std::optional<aws::Error> &because) {
        return m_rooms->remediesAfter(id, because);
    });
}

void PlantView::connectList()
{
    connect(m_inventoryView, &InventoryView::countsChanged, this, &PlantView::tellCounts);
    connect(m_inventoryView, &InventoryView::clearFilterRequested, this, &PlantView::clearFilterRequested);
    connect(m_inventoryView, &InventoryView::retryRequested, this, &PlantView::refresh);
    connect(m_inventoryView, &InventoryView::errorActionRequested, this, [this] {
        const auto run = m_emptyPageAction; // it may bring another one
        if (run)
            run();
    });
    const InventoryTable *const table = &m_inventoryView->table();
    connect(table, &InventoryTable::currentEncoderChanged, this, &PlantView::showSelection);
    connect(table, &InventoryTable::selectedChanged, this, &PlantView::showSelection);
    connect(table, &InventoryTable::rebindRefused, &m_status, &StatusLine::showPassing);
    const CopyActs *const copies = &table->copies();
    connect(copies, &CopyActs::copied, &m_status, &StatusLine::showPassing);
    connect(copies, &CopyActs::keyRequested, m_copies, &EncoderCopies::copyKey);
    connect(copies, &CopyActs::urlRequested, m_copies, &EncoderCopies::copyUrl);
    connect(m_copies, &EncoderCopies::statusText, &m_status, &StatusLine::showPassing);
    connect(m_details, &DetailsPanel::statusText, &m_status, &StatusLine::showPassing);
}

void PlantView::connectJournal()
{
    connect(m_journalView, &JournalView::countChanged, this, &PlantView::tellCounts);
    connect(&m_journalView->undoing(), &RunUndo::previewRequested, m_changes, &ChangesRoom::previewInTurn);
    connect(&m_journalView->table(), &JournalTable::copied, &m_status, &StatusLine::showPassing);
    connect(&m_journalView->details(), &JournalDetails::copied, &m_status, &StatusLine::showPassing);
    connect(&m_journalView->saving(), &JournalSaving::saved, &m_status, &StatusLine::showPassing);
}

void PlantView::show(View view)
{
    m_views->showView(view);
    tellCounts();
}

void PlantView::tellCounts()
{
    m_status.setCounts(m_views->counts());
}

void PlantView::markAccounts()
{
    const accounts::AccountStore *const accounts = &m_services.accounts.store;
    const MarkOf markOf = marksOf(*accounts);
    m_inventoryView->model().setMarks(markOf);
    m_details->setMarks(markOf);
    QWidget *const rows = m_inventoryView->table().viewport();
    connect(accounts, &accounts::AccountStore::changed, rows, qOverload<>(&QWidget::update));
    connect(accounts, &accounts::AccountStore::changed, m_details, &DetailsPanel::updateSummary);
}

void PlantView::showSources(const QList<patchbay::SourceId> &sources)
{
    m_shown.show(sources);
    m_services.watch.setShown(sources);
    for (const patchbay::SourceId &id : sources)
        m_services.plant.sources().open(id);
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void PlantView::keepLayout()
{
    const QHeaderView *const header = m_inventoryView->table().horizontalHeader();
    const auto keepColumns = [this] {
        m_services.settings.setBytes(columnsKey, m_inventoryView->table().columns().saveState());
    };
    connect(header, &QHeaderView::sectionResized, this, keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings.setBytes(splitterKey, m_splitter->saveState()); });
}

void PlantView::rebindCurrent()
{
    // Not the view's current encoder: it is told a moment later, and keys may come faster.
    const QList<patchbay::EncoderId> selected = m_inventoryView->table().selectedEncoders();
    if (selected.isEmpty() || patchbay::areOfOneSource(selected))
        return m_changes->rebind().openMany(selected);
    auto *const dialog = new StagePerSourceDialog(m_services.plant, selected, window());
    connect(dialog, &StagePerSourceDialog::chosen, this, &PlantView::preview);
    dialog->open();
}

void PlantView::spreadSelected()
{
    if (m_inventoryView->table().obstacleToSpread().isEmpty())
        spread(m_inventoryView->table().selectedEncoders());
}

void PlantView::spread(const QList<patchbay::EncoderId> &encoders)
{
    if (encoders.isEmpty() || !m_services.plant.source(encoders.constFirst().source))
        return;
    const auto groupOf = [this](const patchbay::EncoderId &encoder) { return m_services.labels.of(encoder.arn).group; };
    auto *const dialog = new SpreadDialog(m_services.plant, encoders, groupOf, window());
    connect(dialog, &SpreadDialog::chosen, this, &PlantView::preview);
    dialog->open();
}

void PlantView::preview(const patchbay::Patch &patch)
{
    m_changes->preview(patch);
}

void PlantView::refresh()
{
    m_services.watch.restart();
    m_status.expectReading();
}

void PlantView::setDetailsShown(bool shown)
{
    if (!shown && m_details->isAncestorOf(QApplication::focusWidget()))
        m_inventoryView->takeFocus(); // else Qt picks whatever is next in the window
    m_details->setVisible(shown);
    m_journalView->setDetailsShown(shown);
    m_stagesView->setDetailsShown(shown);
}

void PlantView::showSelection()
{
    const QList<patchbay::EncoderId> selected = m_inventoryView->table().selectedEncoders();
    m_copies->keepTo(selected);
    m_detailsRoom->showEncoders(selected);
    Q_EMIT selectionChanged();
}

/// The details say whose the encoder is where there are several.
void PlantView::nameSource()
{
    m_details->nameSource({m_shown.haveManyAccounts(), m_shown.haveManyRegions()});
}

void PlantView::showEmptyPage()
{
    const auto problem = m_rooms->emptyPage();
    m_emptyPageAction = problem ? problem->action.run : nullptr;
    if (problem)
        m_inventoryView->setError(problem->title, problem->text, problem->action.label);
    else
        m_inventoryView->clearError();
}

} // namespace ui

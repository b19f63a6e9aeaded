// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/CrosspointRoom.h"

#include "patchbay/arming/Armed.h"
#include "patchbay/patch/PatchRuns.h"
#include "ui/crosspoint/ArmedLine.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/crosspoint/DisarmKeys.h"
#include "ui/crosspoint/EncoderCursor.h"
#include "ui/crosspoint/TakeCheck.h"
#include "ui/desk/ArmedInList.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/widgets/ReadingOnly.h"

#include <QHash>
#include <QPushButton>

namespace ui {

CrosspointRoom::CrosspointRoom(const Services &services, PlantView &view, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_armed(services.armed)
    , m_runs(services.runs)
    , m_plantView(view)
    , m_status(status)
    , m_view(new CrosspointView({services.plant, services.armed, services.plan, services.liveMoves, services.outside},
                                services.runs, services.settings, &view))
    , m_cursor(new EncoderCursor(m_view->model(), m_view->table()))
{
    view.views().add(
        View::Crosspoint,
        {m_view, [this] { enter(); }, [this] { return m_view->countsText(); },
         [this](const QString &words) { m_view->setFilterText(words); },
         tr("Shows only encoders that contain all these words, in label, name, group, stage, state or ARN.")});
    connect(&view.shownSources(), &ShownSources::changed, this, &CrosspointRoom::showSources);
    showSources();
    setChanging(m_view->table());
    setChanging(*m_view->table().viewport());
    connect(m_view, &CrosspointView::countsChanged, &view, &PlantView::tellCounts);
    connect(m_view, &CrosspointView::readingRequested, &view, &PlantView::refresh);
    connect(&m_view->table(), &CrosspointTable::refused, &status, &StatusLine::showPassing);
    connect(m_cursor, &EncoderCursor::changed, this, &CrosspointRoom::selectInList);
    connect(new DisarmKeys(m_view->table()), &DisarmKeys::disarmed, this, &CrosspointRoom::tellDisarmed);
    connect(&m_view->armedLine().previewButton(), &QPushButton::clicked, this, &CrosspointRoom::preview);
    connect(&m_view->armedLine().takeButton(), &QPushButton::clicked, this, &CrosspointRoom::take);
    auto *const inList = new ArmedInList(services.armed, view.inventoryView().model(), this);
    view.changes().setArm([inList](const QSet<QString> &encoders) { inList->setPreviewed(encoders); });
    connect(&m_runs, &patchbay::PatchRuns::begun, this, &CrosspointRoom::follow);
}

void CrosspointRoom::showSources()
{
    const ShownSources *const shown = &m_plantView.shownSources();
    m_view->show(shown->chosen(), [shown](int row) { return shown->hasRow(row); });
}

/// Where somebody was in the list.
void CrosspointRoom::enter()
{
    const QList<patchbay::EncoderId> selected = m_plantView.inventoryView().table().selectedEncoders();
    if (selected.size() == 1)
        m_cursor->goTo(selected.constFirst());
    m_view->takeFocus();
    selectInList();
}

/// One is selected for the whole window: what is done with an encoder is done with the one that the cursor is on, and
/// never with another one that is selected out of sight.
void CrosspointRoom::selectInList()
{
    if (m_plantView.view() == View::Crosspoint)
        m_plantView.inventoryView().table().select(m_cursor->encoder());
}

void CrosspointRoom::tellDisarmed(int encoders)
{
    m_status.showPassing(tr("%Ln disarmed. Nothing was taken.", nullptr, encoders));
}

/// At once only where the button said so: and looked at anew, as that may be a moment old.
void CrosspointRoom::take()
{
    const patchbay::Patch patch = m_view->check().patch();
    if (patch.items.empty())
        return;
    if (m_view->check().lastReasons().areNone() && m_view->check().reasons().areNone())
        m_runs.take(patch);
    else
        preview();
}

void CrosspointRoom::preview()
{
    const patchbay::Patch patch = m_view->check().patch();
    m_plantView.changes().preview(patch, {}, [this, patch](const patchbay::PatchRun &run) { noteLeftOut(patch, run); });
}

/// A person may think that it is gone; and one that is live may stay armed for later.
void CrosspointRoom::noteLeftOut(const patchbay::Patch &previewed, const patchbay::PatchRun &run)
{
    QHash<QString, QString> leftOut;
    for (const patchbay::Rebind &each : previewed.items)
        leftOut.insert(each.encoder.arn, each.to.arn);
    for (int index = 0; index < run.count(); ++index)
        leftOut.remove(run.item(index).rebind.encoder.arn);
    m_view->armedLine().setLeftOut(leftOut);
}

/// Whatever took it: a preview, the grid, or anything else.
void CrosspointRoom::follow(const patchbay::PatchRun &run)
{
    m_view->armedLine().setLeftOut({}); // of another preview
    connect(&run, &patchbay::PatchRun::itemChanged, this, [this, &run](int index) { disarm(run, index); });
}

/// Until then it is seen where it goes. What was stopped before it began is armed still.
void CrosspointRoom::disarm(const patchbay::PatchRun &run, int index)
{
    const patchbay::PatchRun::Item &item = run.item(index);
    const patchbay::Rebind *const armed = m_armed.find(item.rebind.encoder.arn);
    const bool hasGone = !item.isUnderWay()
        && !(item.result
             && (item.result->outcome == patchbay::Outcome::Cancelled
                 || item.result->outcome == patchbay::Outcome::BeingMoved));
    if (armed && hasGone && armed->to.arn == item.rebind.to.arn)
        m_armed.disarm({item.rebind.encoder});
}

} // namespace ui

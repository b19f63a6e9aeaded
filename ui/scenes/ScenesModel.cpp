// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/ScenesModel.h"

#include "patchbay/plan/Plan.h"
#include "text/Isolate.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/scenes/SlotMenu.h"
#include "ui/widgets/NameMatch.h"
#include "ui/widgets/Shortcut.h"
#include "ui/words/SceneWords.h"
#include "ui/words/TimeWords.h"

#include <algorithm>

namespace ui {

using patchbay::SceneStore;

ScenesModel::ScenesModel(const SceneStore &store, const std::optional<Uses> &uses, QObject *parent)
    : RearrangedModel(parent)
    , m_store(store)
    , m_uses(uses)
    , m_rows(rowsNow())
{
    connect(&store, &SceneStore::changed, this, &ScenesModel::follow);
    if (uses) {
        connect(&uses->inSlots, &SceneSlots::changed, this, &ScenesModel::follow);
        connect(&uses->plan, &patchbay::Plan::chosen, this, &ScenesModel::follow);
    }
}

ScenesModel::Row ScenesModel::rowOf(const SceneStore::Entry &entry) const
{
    if (!entry.scene)
        return {entry.fileName, {}, entry.fileName, {}, sceneProblem(entry.scene.error())};
    return {entry.fileName,
            entry.scene->saved,
            entry.scene->name,
            encoderCount(qsizetype(entry.scene->bindings.size())),
            {},
            m_uses && m_uses->plan.scene() == *entry.scene};
}

std::vector<ScenesModel::Row> ScenesModel::rowsNow() const
{
    std::vector<Row> rows;
    for (const SceneStore::Entry &entry : m_store.all())
        rows.push_back(rowOf(entry));
    // Those of one second stay in the order of their names.
    std::ranges::stable_sort(rows, [](const Row &a, const Row &b) {
        return a.saved.isValid() != b.saved.isValid() ? a.saved.isValid() : a.saved > b.saved;
    });
    return rows;
}

void ScenesModel::follow()
{
    beginRearranging();
    const std::vector<Row> before = std::exchange(m_rows, rowsNow());
    endRearranging([this, &before](int row) { return rowOf(before[std::size_t(row)].fileName); });
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const SceneStore::Entry *ScenesModel::entry(const QString &fileName) const
{
    return m_store.entry(fileName);
}

int ScenesModel::rowOf(const QString &fileName) const
{
    const auto found = std::ranges::find(m_rows, fileName, &Row::fileName);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ScenesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScenesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_uses ? columnCountOf : int(Column::Plan);
}

QString ScenesModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Saved:
        return row.saved.isValid() ? timeText(row.saved.toLocalTime()) : row.problem;
    case Column::Encoders:
        return row.encoders;
    case Column::Plan:
        return row.isPlan ? tr("the plan") : QString();
    case Column::Slot: {
        const int slot = m_uses ? m_uses->inSlots.slotOf(row.fileName) : 0;
        return slot > 0 ? keyName(keyOfSlot(slot)) : QString();
    }
    }
    Q_UNREACHABLE();
}

QVariant ScenesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, Column(index.column()));
    case Qt::ToolTipRole: {
        const QString shown = text::isolated(text(row, Column(index.column())));
        return Column(index.column()) == Column::Name ? QVariant(shown + u'\n' + row.fileName) : QVariant(shown);
    }
    case FileNameRole:
        return row.fileName;
    default:
        return {};
    }
}

QVariant ScenesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Scene");
    case Column::Saved:
        return tr("Saved");
    case Column::Encoders:
        return tr("Encoders");
    case Column::Plan:
        return tr("Plan");
    case Column::Slot:
        return tr("Slot");
    }
    return {};
}

QModelIndexList ScenesModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                   Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : RearrangedModel::match(start, role, value, hits, flags);
}

} // namespace ui

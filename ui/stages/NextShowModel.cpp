// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/NextShowModel.h"

#include "ivs/Limits.h"
#include "ui/stages/NextNames.h"
#include "ui/stages/StageReader.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/CreationWords.h"
#include "ui/words/Names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

NextShowModel::NextShowModel(const patchbay::Plant &plant, const StageReader &reader,
                             const QList<patchbay::StageId> &stages, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plant(plant)
    , m_reader(reader)
{
    for (const patchbay::StageId &stage : stages) {
        const ivs::StageSummary *const known = plant.findStage(stage);
        if (known)
            m_rows.push_back({stage, known->name, known->name});
    }
    connect(&reader, &StageReader::read, this, &NextShowModel::tellAll);
}

void NextShowModel::setEnding(const QString &ending, const QString &next)
{
    for (Row &row : m_rows) {
        if (!row.isEdited)
            row.newName = nextName(row.name, ending, next);
    }
    tellAll();
}

void NextShowModel::setNewName(const patchbay::StageId &stage, const QString &name)
{
    const auto row = std::ranges::find(m_rows, stage, &Row::stage);
    if (row != m_rows.end())
        setData(index(int(row - m_rows.begin()), NewName), name);
}

void NextShowModel::tellAll()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
}

QStringList NextShowModel::names() const
{
    QStringList names;
    for (const Row &row : m_rows)
        names += row.name;
    return names;
}

QString NextShowModel::problem() const
{
    for (const Row &row : m_rows) {
        if (const QString problem = problemOf(row); !problem.isEmpty())
            return problem;
    }
    return {};
}

bool NextShowModel::isRead() const
{
    return std::ranges::all_of(m_rows, [this](const Row &row) { return m_reader.find(row.stage.arn); });
}

const aws::Error *NextShowModel::error(patchbay::StageId *stage) const
{
    for (const Row &row : m_rows) {
        const aws::Error *const error = m_reader.find(row.stage.arn) ? nullptr : m_reader.error(row.stage.arn);
        if (error && stage)
            *stage = row.stage;
        if (error)
            return error;
    }
    return nullptr;
}

int NextShowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NextShowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString NextShowModel::recordingText(const Row &row) const
{
    if (const ivs::Stage *const read = m_reader.find(row.stage.arn))
        return patchbay::isRecorded(*read) ? tr("recorded") : tr("no", "not recorded");
    return m_reader.error(row.stage.arn) ? tr("could not be read") : tr("reading");
}

QString NextShowModel::tagsText(const Row &row) const
{
    const ivs::StageSummary *const known = m_plant.findStage(row.stage);
    QStringList tags;
    const QMap<QString, QString> all = known ? known->tags : QMap<QString, QString>();
    for (auto tag = all.cbegin(); tag != all.cend(); ++tag)
        tags += tag.key() + u'=' + tag.value();
    return tags.join(tr(", "));
}

QString NextShowModel::problemOf(const Row &row) const
{
    if (const auto problem = ivs::limits::problemOfName(row.newName))
        return nameProblem(*problem);
    if (row.newName.isEmpty())
        return tr("It needs a name.");
    const auto alike = std::ranges::count_if(m_rows, [&row](const Row &other) {
        return other.newName == row.newName && other.stage.source == row.stage.source;
    });
    return alike > 1 ? tr("Two of them would be called that.") : QString();
}

QString NextShowModel::remark(const Row &row) const
{
    const QString problem = problemOf(row);
    if (!problem.isEmpty())
        return problem;
    const auto &there = m_plant.stagesOf(row.stage.source);
    const bool isTaken =
        std::ranges::any_of(there, [&row](const ivs::StageSummary &stage) { return stage.name == row.newName; });
    return isTaken ? tr("A stage is called that already.") : QString();
}

QVariant NextShowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && (role != Qt::EditRole || index.column() != NewName))
        return {};
    const auto text = [&]() -> QString {
        switch (Column(index.column())) {
        case Stage:
            return stageName(m_plant, row.stage);
        case NewName:
            return row.newName;
        case Recording:
            return recordingText(row);
        case Tags:
            return tagsText(row);
        case Remark:
            return remark(row);
        }
        Q_UNREACHABLE();
    };
    return role == Qt::ToolTipRole ? plainToolTip(text()) : text();
}

bool NextShowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != NewName || role != Qt::EditRole)
        return false;
    Row &row = m_rows[std::size_t(index.row())];
    row.newName = value.toString().trimmed();
    row.isEdited = true;
    tellAll(); // two may be called the same now
    return true;
}

QVariant NextShowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Stage:
        return tr("Stage");
    case NewName:
        return tr("New stage");
    case Recording:
        return tr("Recorded");
    case Tags:
        return tr("Tags");
    case Remark:
        return tr("Remark");
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags NextShowModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NewName ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui

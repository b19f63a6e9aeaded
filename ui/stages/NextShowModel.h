// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

class StageReader;

/// Stages, each with the name that its counterpart for the next show is to have, and what goes along. Names are edited
/// in it; those that nobody has edited follow the ending. GUI thread only.
class NextShowModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextShowModel)

public:
    enum Column { Stage, NewName, Recording, Tags, Remark };
    static constexpr int columnCountOf = 5;

    /// Both outlive the model; the plant has listed the stages.
    NextShowModel(const patchbay::Plant &plant, const StageReader &reader, const QList<patchbay::StageId> &stages,
                  QObject *parent = nullptr);

    void setEnding(const QString &ending, const QString &next);
    /// As if a person had edited it; does nothing for a stage that is not among them.
    void setNewName(const patchbay::StageId &stage, const QString &name);
    /// Of the stages as they are called now.
    QStringList names() const;
    const patchbay::StageId &stage(int row) const { return m_rows[std::size_t(row)].stage; }
    const QString &newName(int row) const { return m_rows[std::size_t(row)].newName; }
    /// What is wrong with the first of them, as a sentence; empty: they can be made.
    QString problem() const;
    /// All that is copied has been read.
    bool isRead() const;
    /// One could not be read: why; nullptr: none.
    const aws::Error *error(patchbay::StageId *stage = nullptr) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        patchbay::StageId stage;
        QString name; ///< as the service has it
        QString newName;
        bool isEdited = false;
    };

    QString recordingText(const Row &row) const;
    QString tagsText(const Row &row) const;
    QString problemOf(const Row &row) const;
    QString remark(const Row &row) const;
    void tellAll();

    const patchbay::Plant &m_plant;
    const StageReader &m_reader;
    std::vector<Row> m_rows;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scenes/ScenesModel.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QTreeView;

namespace ui {

class FoundRows;
class SearchField;

/// A field to find a scene with, and the list of those found, the newest first and marked. Up and Down move in the list
/// without leaving the field. Where there is no scene, it says how one is made.
class SceneList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneList)

public:
    /// The store outlives it, and so does what scenes are used for, if that is to be shown.
    explicit SceneList(const patchbay::SceneStore &store, const std::optional<ScenesModel::Uses> &uses = {},
                       QWidget *parent = nullptr);

    /// The file that is marked, without its folder; empty: none.
    QString fileName() const;
    /// What it holds; nullptr: none is marked, or it is not understood. Valid until the store changes.
    const patchbay::Scene *scene() const;
    void mark(const QString &fileName);
    /// What a double click does.
    void setAct(std::function<void()> act) { m_act = std::move(act); }

Q_SIGNALS:
    /// Another one is marked, or it is another than it was.
    void markChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void markFirst();
    void follow();
    QString whyEmpty() const;

    const patchbay::SceneStore &m_store;
    ScenesModel *m_model;
    FoundRows *m_found;
    SearchField *m_field;
    QTreeView *m_table;
    QLabel *m_empty;
    std::function<void()> m_act;
};

} // namespace ui

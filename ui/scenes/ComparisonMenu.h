// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace patchbay {
class Labels;
class Plant;
class SceneStore;
} // namespace patchbay

namespace ui {

class SceneList;

/// With what the marked scene can be compared: how things are now, or another scene. It shows in what they differ.
class ComparisonMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonMenu)

public:
    /// All of it outlives this.
    ComparisonMenu(const patchbay::SceneStore &store, const patchbay::Plant &plant, const patchbay::Labels &labels,
                   const SceneList &list, QWidget *parent);

private:
    void fill();
    void compareWithNow();
    void compare(const QString &otherFile);

    const patchbay::SceneStore &m_store;
    const patchbay::Plant &m_plant;
    const patchbay::Labels &m_labels;
    const SceneList &m_list;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Shortcut.h"

#include <QMenu>

#include <vector>

namespace patchbay {
class Labels;
class Plant;
class SceneStore;
struct Scene;
} // namespace patchbay

namespace ui {

class SceneSlots;

/// The scenes in the slots, each with its key, and how many encoders it would move as things are now.
class EmergencyMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmergencyMenu)

public:
    /// All of it outlives this.
    struct Ground {
        const SceneSlots &inSlots;
        const patchbay::SceneStore &store;
        const patchbay::Plant &plant;
        const patchbay::Labels &labels;
    };
    explicit EmergencyMenu(const Ground &ground, QWidget *parent = nullptr);

    /// The keys, for the list of shortcuts.
    static QList<Shortcut> shortcuts();

Q_SIGNALS:
    void chosen(const patchbay::Scene &scene);
    /// Why nothing was, as a sentence.
    void refused(const QString &sentence);

private:
    void name();
    void check();
    void choose(int slot);

    Ground m_ground;
    std::vector<QAction *> m_acts;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace files {
class Settings;
}

namespace ui {

/// The scenes that a person has at hand for an emergency, each under a key. They are kept in the settings by the files'
/// names: a scene that is renamed stays in its slot. GUI thread only.
class SceneSlots final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneSlots)

public:
    static constexpr int count = 8; ///< they are numbered from 1

    /// The settings outlive it.
    explicit SceneSlots(files::Settings &settings, QObject *parent = nullptr);

    /// Of the scene, without its folder; empty: nothing is in the slot.
    QString fileIn(int slot) const { return m_files[slot - 1]; }
    /// 0: in none.
    int slotOf(const QString &fileName) const;
    /// In the place of what was there. A scene is in one slot at most.
    void put(const QString &fileName, int slot);
    /// Out of its slot, if it is in one.
    void takeOut(const QString &fileName);

Q_SIGNALS:
    void changed();

private:
    void keep(const QStringList &files);

    files::Settings &m_settings;
    QStringList m_files; ///< as many as there are slots
};

} // namespace ui

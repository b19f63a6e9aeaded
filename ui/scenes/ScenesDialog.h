// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"
#include "ui/widgets/Dialog.h"

#include <QTimer>

#include <vector>

class QPushButton;

namespace files {
class DiskThreads;
class Settings;
} // namespace files

namespace patchbay {
class Labels;
class Plan;
class Plant;
} // namespace patchbay

namespace ui {

class SceneList;
class SceneSlots;
class SentenceLabel;

/// The scenes of the folder: renamed, doubled, deleted, compared, exchanged with others as files, recalled. What was
/// done, or why it was not, is said below the list.
class ScenesDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenesDialog)

public:
    /// The settings keep the folder where files are exchanged, which is done in `disks`.
    struct Ground {
        files::DiskThreads &disks;
        patchbay::SceneStore &store;
        const patchbay::Plant &plant;
        const patchbay::Labels &labels;
        files::Settings &settings;
        SceneSlots &inSlots;
        const patchbay::Plan &plan;
    };

    /// The ground outlives it; it deletes itself when it is closed.
    explicit ScenesDialog(Ground ground, QWidget *parent = nullptr);

Q_SIGNALS:
    void recallRequested(const patchbay::Scene &scene);
    /// Encoders are to be compared with it.
    void planRequested(const patchbay::Scene &scene);

private:
    QWidget *makeActs();
    QPushButton *addAct(const QString &label, void (ScenesDialog::*act)());
    void update();
    void rename();
    void duplicate();
    void remove();
    void recall();
    void useAsPlan();
    void importFile();
    void read(const QString &path);
    void offer(const QString &fileName, const files::Result<QByteArray> &content);
    void exportFile();
    void write(const patchbay::Scene &scene, const QString &path);
    void showFolder();
    /// Saves it under a name that no other one has: as its own, or as a person says.
    void saveAs(const patchbay::Scene &scene, const QString &title, const QString &sentence, const QString &act);
    void tellSaved(const QString &name);
    /// Says it when no other sentence comes within a moment.
    void sayWhenSlow(const QString &sentence);
    void say(const QString &sentence);

    Ground m_ground;
    SceneList *m_list;
    SentenceLabel *m_sentence;
    std::vector<QPushButton *> m_ofAScene; ///< need one that is understood
    QPushButton *m_delete;
    QTimer m_slow;
    QString m_whenSlow;
};

} // namespace ui

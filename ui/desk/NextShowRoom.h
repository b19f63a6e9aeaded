// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/scenes/StageSuccession.h"
#include "ui/desk/Services.h"
#include "ui/stages/NextShowDialog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUuid>

#include <vector>

namespace patchbay {
class ActRun;
}

namespace ui {

class MainWindow;
class PlantView;

/// Has stages made for the next show, like those of this one. Which of the new ones took whose place is known until the
/// last of them is made, however often some of them were tried. What becomes of it, ActMessages tell. GUI thread only.
class NextShowRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextShowRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    NextShowRoom(const Services &services, PlantView &view, MainWindow &window, QObject *parent = nullptr);

    /// Asks how they are to be called; does nothing for none.
    void make(const QList<patchbay::StageId> &like);

Q_SIGNALS:
    /// A scene is to be chosen, and recalled with its encoders on the stages that took the place of others.
    void recallWanted(const patchbay::StageSuccession &succession);

private:
    /// Stages that are asked for as one.
    struct NextShow {
        std::vector<NextStage> stages;
        patchbay::StageSuccession made = {}; ///< those of them too that were made before

        /// Of those alone.
        NextShow of(const std::vector<patchbay::Act> &acts) const;
    };

    void take(const NextShow &show);
    void follow(const patchbay::ActRun &run, const NextShow &show);
    void change(const NextShow &notMade, const QUuid &run);
    void succeed(const patchbay::ActRun &run);

    Services m_services;
    PlantView &m_view;
    MainWindow &m_window;
    QHash<QUuid, NextShow> m_shows; ///< by run
};

} // namespace ui

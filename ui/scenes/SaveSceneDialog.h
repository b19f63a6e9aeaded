// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"
#include "ui/widgets/Dialog.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace patchbay {
class Labels;
class Plant;
} // namespace patchbay

namespace ui {

class DialogFooter;
class SentenceLabel;

/// Asks for a scene's name and of which encoders it is, and saves it. A scene of that name is replaced only after that
/// was said, by a button that says so, and never by Enter.
class SaveSceneDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveSceneDialog)

public:
    /// Some encoders that a scene may be of.
    struct Choice {
        QString text; ///< "All 60 that are shown"
        std::vector<patchbay::EncoderId> encoders;
    };
    /// Of what and with which words.
    struct Ground {
        patchbay::SceneStore &store;
        const patchbay::Plant &plant;
        const patchbay::Labels &labels;
    };

    /// The ground outlives it; it deletes itself when it is closed. The first choice is made beforehand.
    SaveSceneDialog(Ground ground, std::vector<Choice> choices, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence about it.
    void saved(const QString &sentence);

private:
    void update();
    void save();
    const Choice &choice() const;

    Ground m_ground;
    std::vector<Choice> m_choices;
    QLineEdit *m_name;
    QComboBox *m_what;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_save;
};

} // namespace ui

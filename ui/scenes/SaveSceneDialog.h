// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/scenes/WritingDialog.h"

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
/// was said, by a button that says so, and never by Enter. The button says of how many encoders it is. It changes
/// nothing in AWS.
class SaveSceneDialog final : public WritingDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveSceneDialog)

public:
    /// Some encoders that a scene may be of.
    struct Choice {
        QString text; ///< "All 60"
        std::vector<patchbay::EncoderId> encoders;
        QString note = {}; ///< what a person might miss in it; empty: nothing
    };
    /// Of what and with which words.
    struct Ground {
        patchbay::SceneStore &store;
        const patchbay::Plant &plant;
        const patchbay::Labels &labels;
    };

    /// The ground outlives it; it deletes itself when it is closed. The first choice is made beforehand.
    SaveSceneDialog(Ground ground, std::vector<Choice> choices, QWidget *parent = nullptr);

    /// Saves where the encoders will be once this patch is taken, not where they are, and says so.
    void setAfter(const patchbay::Patch &patch);

Q_SIGNALS:
    /// A sentence about it; also when a person has left by then.
    void saved(const QString &sentence);

private:
    void update();
    void save();
    void tell(const patchbay::SceneStore::Done &done, const patchbay::Scene &scene);
    QString promise() const;
    const Choice &choice() const;

    Ground m_ground;
    std::vector<Choice> m_choices;
    patchbay::Patch m_after; ///< empty: now
    QLineEdit *m_name;
    QComboBox *m_what;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_save;
    bool m_isReplacing = false; ///< as the button says
};

} // namespace ui

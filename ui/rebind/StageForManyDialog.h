// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "ui/widgets/Dialog.h"

class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;
class StageChooser;

/// Asks for the stage that several encoders of one source are to be moved to. It changes nothing: what was chosen goes
/// to a preview.
class StageForManyDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageForManyDialog)

public:
    /// All of one source, which is open; the plant outlives it. It deletes itself when it is closed.
    StageForManyDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders, QWidget *parent = nullptr);

    /// Theirs.
    const patchbay::SourceId &source() const { return m_encoders.constFirst().source; }

Q_SIGNALS:
    /// They are to go to several stages, not to one.
    void spreadRequested(const QList<patchbay::EncoderId> &encoders);
    /// Each encoder, from where it is now, to the stage.
    void chosen(const patchbay::Patch &patch);

private:
    void update();
    void choose();

    const patchbay::Plant &m_plant;
    QList<patchbay::EncoderId> m_encoders;
    StageChooser *m_chooser;
    SentenceLabel *m_sentence;
    QPushButton *m_preview;
};

} // namespace ui

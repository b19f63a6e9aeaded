// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "ui/widgets/Dialog.h"

#include <QList>

#include <optional>

class QComboBox;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;
class StagePicks;

/// Asks for encoders of several accounts and regions which stage of each of these they are to be moved to: a binding
/// leads out of none. Where none is chosen they are left out. It changes nothing: what was chosen goes to a preview.
class StagePerSourceDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagePerSourceDialog)

public:
    /// Of sources that are open; the plant outlives it. It deletes itself when it is closed, which it is when one of
    /// the sources is.
    StagePerSourceDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Each encoder, from where it is now, to the stage of its source.
    void chosen(const patchbay::Patch &patch);

private:
    /// A source of some of the encoders.
    struct Part {
        patchbay::SourceId source;
        StagePicks *picks;
        QComboBox *box;
    };

    QWidget *makeParts();
    QWidget *makeWorld() const;
    /// An empty ARN is no stage; nothing: none is chosen.
    std::optional<QString> stageOf(const patchbay::SourceId &source) const;
    patchbay::Patch patch() const;
    void follow();
    void update();
    void go();

    const patchbay::Plant &m_plant;
    QList<patchbay::EncoderId> m_encoders;
    QList<Part> m_parts; ///< in the order of the encoders
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_preview;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/handover/HandoverCards.h"
#include "ui/widgets/Dialog.h"

class QCheckBox;
class QListWidget;
class QPushButton;

namespace ui {

class CardView;
class DialogFooter;
class SentenceLabel;

/// Shows the cards of what is to be handed over, one at a time, and has them copied, printed or saved by whom it
/// belongs to. Keys are never readable here: they are dots on the card, and a QR code for a while. They go along only
/// when the box is ticked, which it is not at first, nor any more once they went along.
class HandoverDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoverDialog)

public:
    /// At least one that is listed; the plant outlives it. It deletes itself when it is closed, which it is when a
    /// source of its encoders is.
    HandoverDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QWidget *parent = nullptr);

    /// As they are to go out: with keys where they were asked for and read.
    const std::vector<HandoverCard> &cards() const { return m_cards.all(); }
    /// What became of an act, in a sentence.
    void tell(const QString &sentence);
    /// The cards went out: keys have to be asked for again.
    void forgetKeys();

Q_SIGNALS:
    void copyRequested();
    void printRequested();
    void saveRequested();

private:
    void setUpList();
    QWidget *makeWorldSign() const;
    void fillFooter();
    void layOut();
    void update();
    QString keysSentence() const;
    std::size_t current() const;

    const patchbay::Plant &m_plant;
    HandoverCards m_cards;
    QListWidget *m_list; ///< hidden where there is only one
    CardView *m_card;
    QCheckBox *m_withKeys;
    SentenceLabel *m_keysSentence;
    QPushButton *m_again;
    SentenceLabel *m_told;
    DialogFooter *m_footer;
    std::vector<QPushButton *> m_acts;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rebind/ProposedRebind.h"
#include "ui/stagechoice/StageChoice.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/Shortcut.h"

class QLabel;
class QPushButton;

namespace ui {

class AddressNote;
class DialogFooter;
class EndpointCheck;
class NextStep;
class RebindHeading;
class StageChooser;

/// "Rebind": which encoder, from which stage, to which. It shows what the check of a patch of one says, and follows the
/// plant while it is open. It changes nothing itself. Show it with open().
class RebindDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebindDialog)

public:
    /// The plant and the runs outlive the dialog; the encoder's source is open, and closes after it.
    RebindDialog(const patchbay::Plant &plant, const patchbay::PatchRuns &runs, const patchbay::EncoderId &encoder,
                 QWidget *parent = nullptr);

    /// What keys do here, beside what they do in every dialog.
    static QList<Shortcut> shortcuts();

    /// Marks a stage beforehand; an empty ARN is no stage.
    void choose(const QString &stageArn);
    const patchbay::EncoderId &encoder() const { return m_proposed.id(); }
    /// As far as it is decided.
    const ProposedRebind &proposed() const { return m_proposed; }
    /// Whether the addresses of its stages are being compared.
    bool isComparing() const;

Q_SIGNALS:
    void rebindChosen(const patchbay::Rebind &rebind);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeChoice();
    QLayout *makeSentence();
    void fillFooter(const patchbay::Plant &plant);

    void plantChanged();
    void choiceChanged();
    void updateHeading();
    void updateVerdict();
    void updateAddress();
    bool isWaiting() const;
    bool isUncompared() const;
    bool isDefault() const;
    void compareAddresses();
    void goOnWhenCompared();
    void rebind();

    ProposedRebind m_proposed;
    StageChoice m_waitsFor; ///< was asked for before its address had been compared
    EndpointCheck *m_endpoints;

    RebindHeading *m_heading;
    QLabel *m_from;
    StageChooser *m_chooser;
    QLabel *m_severity;
    QLabel *m_sentence;
    AddressNote *m_address;
    DialogFooter *m_footer;
    QPushButton *m_rebind;
    NextStep *m_nextStep;
};

} // namespace ui

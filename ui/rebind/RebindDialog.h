// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/plant/Plant.h"
#include "ui/rebind/StageChoice.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/Shortcut.h"
#include "ui/words/VerdictWords.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace patchbay {
class PatchRuns;
}

namespace ui {

class AddressNote;
class DialogFooter;
class EndpointCheck;
class NextStep;
class StageChooser;
class TallyLabel;

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
    const patchbay::EncoderId &encoder() const { return m_id; }
    /// AWS has not answered for a while: what the encoder does is not known.
    void setStale(bool stale);
    /// Whether the addresses of its stages are being compared.
    bool isComparing() const;
    void reject() override;

Q_SIGNALS:
    void rebindChosen(const patchbay::Rebind &rebind);
    /// It was left although a rebind was possible; the sentence says that nothing was changed.
    void left(const QString &sentence);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeHeading();
    void setWho(QLabel *label) const;
    QLayout *makeChoice();
    QLayout *makeSentence();
    void fillFooter();

    void plantChanged();
    void choiceChanged();
    void updateHeading();
    void updateVerdict();
    VerdictText verdict() const;
    void updateAddress();
    bool isWaiting() const;
    bool isUncompared() const;
    bool isDefault() const;
    bool isPossible() const;
    bool detaches() const;
    std::optional<patchbay::CheckedRebind> checked() const;
    QString stage(const QString &arn) const;
    void compareAddresses();
    void goOnWhenCompared();
    void rebind();

    const patchbay::Plant &m_plant;
    const patchbay::PatchRuns &m_runs;
    patchbay::EncoderId m_id;
    patchbay::Source::Identity m_source;
    QString m_encoder; ///< as shown
    ivs::IngestConfigurationSummary m_configuration; ///< its stage stays the one of the beginning: what a person saw
    bool m_isMoving = false;
    bool m_isStale = false;
    StageChoice m_waitsFor; ///< was asked for before its address had been compared
    EndpointCheck *m_endpoints;
    std::optional<patchbay::CheckedRebind> m_checked; ///< nothing: no stage is chosen
    VerdictText m_verdict;

    TallyLabel *m_tally;
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

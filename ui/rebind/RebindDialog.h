// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "aws/World.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/StageAddresses.h"
#include "ui/rebind/RebindValidation.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/Shortcut.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class AddressNote;
class DialogFooter;
class EndpointCheck;
class NextStep;
class StageChooser;
class TallyLabel;

/// Where the configurations are: what tells accounts, regions and worlds apart.
struct RebindPlace {
    QString account; ///< as the person named it
    QString region;
    bool isEnvironment = false; ///< it is what the AWS variables say
    aws::World world = {};
};

/// "Rebind": which encoder, from which stage, to which. It says in a sentence what will happen and follows the
/// inventory while it is open. It changes nothing itself. Show it with open().
class RebindDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebindDialog)

public:
    /// The inventory, the addresses and the scope outlive the dialog.
    RebindDialog(patchbay::Inventory &inventory, patchbay::StageAddresses &addresses, async::TaskScope &scope,
                 const QString &configurationArn, const RebindPlace &place, QWidget *parent = nullptr);

    /// What keys do here, beside what they do in every dialog.
    static QList<Shortcut> shortcuts();

    /// Marks a stage beforehand; an empty ARN is no stage.
    void choose(const QString &stageArn);
    /// The ARN of the encoder it is about.
    const QString &configurationArn() const { return m_configuration.arn; }
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

    void configurationChanged();
    void choiceChanged();
    void updateHeading();
    void updateVerdict();
    void updateAddress();
    bool isWaiting() const;
    bool isUncompared() const;
    bool isDefault() const;
    bool detaches() const;
    void compareAddresses();
    void goOnWhenCompared();
    void rebind();
    RebindQuestion question() const;

    patchbay::Inventory &m_inventory;
    RebindPlace m_place;
    QString m_encoder;
    ivs::IngestConfigurationSummary m_configuration; ///< its stage stays the one of the beginning: what a person saw
    QString m_stageNow;
    bool m_isGone = false;
    bool m_isMoving = false;
    bool m_isStale = false;
    StageChoice m_waitsFor; ///< was asked for before its address had been compared
    EndpointCheck *m_endpoints;
    RebindVerdict m_verdict;

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

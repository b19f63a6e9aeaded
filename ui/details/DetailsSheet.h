// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderPublishing.h"
#include "ui/details/DetailsForm.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace patchbay {
class Plant;
}

class QAction;

namespace ui {

class StageMarkMenu;

/// Every value of one encoder, as far as it has been read: the list's part at once, the rest when it arrives.
/// Its stream keys are dots until one is handed over by revealKey().
class DetailsSheet final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsSheet)

public:
    /// The plant outlives it.
    explicit DetailsSheet(const patchbay::Plant &plant, QWidget *parent = nullptr);

    void showSummary(const ivs::IngestConfigurationSummary &summary, const QString &stageName);
    void showDetails(const patchbay::EncoderDetails &details);
    /// A button below the tags.
    void setTagsAct(QAction &act) { m_tagsAct = &act; }
    void showUrl(const QString &url);
    /// What its stage tells.
    void showPublishing(const patchbay::EncoderPublishing &publishing);
    /// It could not be read: `why` is a sentence or two.
    void giveUpPublishing(const QString &why);
    /// What only a reading can tell: about to come, or not to be had.
    void expectReading();
    void giveUpReading();

    /// What it consists of: it says what was copied, and how wide it is at least.
    const DetailsForm &form() const { return *m_form; }

    void revealKey(const patchbay::KeyOwner &owner, const aws::Secret &secret);
    void hideKeys();

Q_SIGNALS:
    void revealRequested(const patchbay::KeyOwner &owner);
    void copyKeyRequested(const patchbay::KeyOwner &owner);

private:
    struct Key {
        patchbay::KeyOwner owner;
        DetailsForm::SecretRow row = {};
    };

    void addKey(const patchbay::KeyOwner &owner, const QString &captionText, const QString &thing);
    void addLeg(int leg, const QString &participantId);
    void addPairs(const QString &heading, const QMap<QString, QString> &pairs);
    void showLabels(const ivs::IngestConfigurationSummary &summary);
    void dropReading();
    void dropPublishing();

    const patchbay::Plant &m_plant;
    DetailsForm *m_form;
    ElidedField *m_stage;
    ElidedField *m_mark;
    StageMarkMenu *m_marks;
    ElidedField *m_url;
    ElidedField *m_protocol;
    ElidedField *m_since;
    ElidedField *m_sendsBy;
    ElidedField *m_group;
    ElidedField *m_contact;
    ElidedField *m_user;
    ElidedField *m_participant;
    ElidedField *m_redundant;
    ElidedField *m_arn;
    ElidedField *m_stageArn;
    std::vector<Key> m_keys; ///< the configuration's own, then legs A and B
    QHash<QString, ElidedField *> m_legs; ///< whether it is there, by participant ID
    QAction *m_tagsAct = nullptr;
    int m_fixedRows = 0;
};

} // namespace ui

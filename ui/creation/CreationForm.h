// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/NewResources.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace ui {

class FieldNote;
class NumberBox;
class PairFields;

/// What encoders are made with, but their stages: the names of a series, and what all of it have. Each field says
/// below it what it takes, and with each letter what is wrong. GUI thread only.
class CreationForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreationForm)

public:
    explicit CreationForm(QWidget *parent = nullptr);

    void setSettings(const ivs::NewIngestConfiguration &settings);
    /// Attributes and tags alone.
    void setPairs(const ivs::NewIngestConfiguration &settings);
    /// Whether a person may say what these are; at first they may.
    void setPairsEnabled(bool areEnabled);
    /// Without a stage; the name is the first one's.
    ivs::NewIngestConfiguration settings() const;
    void setCount(int count);
    int count() const;
    /// What is wrong first, as a sentence; empty: it can be sent as it is.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void addNames(QGridLayout &grid);
    void addSettings(QGridLayout &grid);
    void addPairs(QGridLayout &grid);
    QWidget *addRow(QGridLayout &grid, const QString &caption, QWidget *field, FieldNote *note);
    void followNames();
    void takeLast();
    void update();
    QString problemOfNames() const;
    QString problemOfAttributes() const;
    QString problemOfTags() const;

    QLineEdit *m_name;
    NumberBox *m_count;
    QLineEdit *m_last;
    FieldNote *m_nameNote;
    QComboBox *m_protocol;
    FieldNote *m_protocolNote;
    QLineEdit *m_userId;
    FieldNote *m_userIdNote;
    QCheckBox *m_pair;
    FieldNote *m_pairNote;
    PairFields *m_attributes;
    FieldNote *m_attributesNote;
    PairFields *m_tags;
    FieldNote *m_tagsNote;
};

} // namespace ui

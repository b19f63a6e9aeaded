// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QScrollArea>
#include <QStringList>

#include <array>

class QLabel;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;
class StageReader;
class ValueRows;

/// All there is of one stage, to be read and copied: where it is reached, what is bound to it, its tags. Follows the
/// plant and what is read of the stage.
class StagePanel final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagePanel)

public:
    /// Both outlive it.
    StagePanel(const patchbay::Plant &plant, StageReader &reader, QWidget *parent = nullptr);

    /// Of several it says how many they are, of none what to do. `amiss`: of one, what is not as planned there.
    void show(const QList<patchbay::StageId> &selected, const QStringList &amiss);
    /// What it shows is another by now.
    void follow();
    /// "Stage: main-show", line by line.
    QString text() const;
    ValueRows &rows() { return *m_rows; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// "Details copied."
    void copied(const QString &statusText);

private:
    enum class Field;
    struct Captioned {
        QLabel *caption;
        SentenceLabel *text;
    };

    std::array<Captioned, 3> captioned() const;
    void addRow(Field field);
    void setValue(Field field, const QString &text);
    void showOne(const patchbay::StageId &stage);
    void showAddresses(const QString &arn);
    void showNothing(const QString &title);
    QString encodersText(const QString &arn) const;
    QString readingText(const patchbay::StageId &stage) const;
    void copy();

    const patchbay::Plant &m_plant;
    StageReader &m_reader;
    QList<patchbay::StageId> m_selected;
    QStringList m_amissHere;
    QLabel *m_title;
    SentenceLabel *m_sentence;
    ValueRows *m_rows;
    QLabel *m_amissCaption;
    SentenceLabel *m_amiss;
    QLabel *m_tagsCaption;
    SentenceLabel *m_tags;
    QLabel *m_encodersCaption;
    SentenceLabel *m_encoders;
    QPushButton *m_copy;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

#include <optional>

class QLabel;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;
class TagTable;

/// Edits the tags of an encoder or a stage, and says before anything is sent what would be another. Only what a person
/// changes is sent: tags that somebody else sets meanwhile stay. GUI thread only.
class TagsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsDialog)

public:
    /// Whose they are.
    struct Subject {
        patchbay::SourceId source;
        QString arn;
        QString name; ///< as AWS has it
        QString shown; ///< as it is shown
    };

    /// The plant outlives it. Nothing can be edited before setTags().
    TagsDialog(const patchbay::Plant &plant, const Subject &subject, QWidget *parent = nullptr);

    /// Those that there are now.
    void setTags(const QMap<QString, QString> &tags);
    /// They could not be read, and why.
    void tell(const QString &sentence);

    /// What would be changed now.
    patchbay::TagChange change() const;

Q_SIGNALS:
    void taggingWanted(const patchbay::Tagging &tagging);
    /// They could not be read, and are to be read again.
    void readingRequested();

private:
    void layOut(QWidget *footer);
    void readAgain();
    void update();
    QString difference(const patchbay::TagChange &change) const;

    const patchbay::Plant &m_plant;
    Subject m_subject;
    std::optional<QMap<QString, QString>> m_before; ///< nothing: they are not read
    QLabel *m_heading;
    TagTable *m_table;
    QPushButton *m_remove;
    QPushButton *m_again;
    SentenceLabel *m_difference;
    QPushButton *m_change = nullptr;
};

} // namespace ui

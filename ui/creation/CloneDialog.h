// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/lifecycle/SettingsReading.h"
#include "ui/widgets/Dialog.h"

#include <QList>

#include <vector>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;

/// Asks how the clones of several encoders are to be called, while their attributes and tags are read. What could not
/// be read is told, and left out. And the same of encoders of which all is known: those that were not made. It changes
/// nothing. GUI thread only.
class CloneDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CloneDialog)

public:
    /// Listed, of sources that are open and may be changed. The plant outlives it. It deletes itself when it is closed.
    CloneDialog(patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QWidget *parent = nullptr);

    /// Of what was not made, and why.
    CloneDialog(patchbay::Plant &plant, const std::vector<patchbay::Creation> &notMade, const QString &why,
                QWidget *parent = nullptr);

    /// What would be made now.
    std::vector<patchbay::Creation> creations() const;

Q_SIGNALS:
    void creationWanted(const std::vector<patchbay::Creation> &creations);

private:
    /// What it says first.
    struct Head {
        QString title;
        QString heading;
        QString meaning;
    };

    void set(const QStringList &names, const Head &head);
    QStringList proposedNames() const;
    void fillTable(const QStringList &names);
    QList<patchbay::SourceId> sources() const;
    void layOut(const Head &head);
    void update();
    void showRow(int row);
    QString nameIn(int row) const;
    QString stageFor(int row) const;
    QString obstacle() const;
    QStringList hints() const;

    patchbay::Plant &m_plant;
    patchbay::SettingsReading m_reading;
    QTableWidget *m_table;
    QCheckBox *m_onStages;
    QProgressBar *m_progress;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_again;
    QPushButton *m_make;
};

} // namespace ui

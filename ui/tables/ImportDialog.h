// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/Table.h"
#include "patchbay/plant/Ids.h"
#include "ui/tables/TableFile.h"
#include "ui/widgets/Dialog.h"

#include <QTimer>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace patchbay {
class Plant;
class Source;
} // namespace patchbay

namespace ui {

class DialogFooter;
class SentenceLabel;
class WhoLine;

/// A table for one source, which is named: what it comes to, and what is wrong with it, line by line. A table with
/// problems goes on only when a person leaves those lines out, which is said of these problems alone. It is read again
/// when something came, went or changed in its source that a line may name. It changes nothing by itself.
class ImportDialog : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

protected:
    /// What a reading came to.
    struct Reading {
        QString summary;
        bool isEmpty = true; ///< there is nothing to go on with
        std::vector<patchbay::TableProblem> problems;
    };

    /// At least one source is open. Plant and labels, which it has, outlive it; it deletes itself when it is closed.
    /// `first` is the source that is chosen beforehand.
    ImportDialog(TableFile file, const patchbay::Plant &plant, const patchbay::SourceId &first, QWidget *parent);

    /// Once the whole of it is there.
    void begin(QPushButton *go);
    virtual Reading read(const QByteArray &csv, const patchbay::Source &source) = 0;
    /// A person has said so, of what was read last; the problems are left out.
    virtual void go() = 0;

    const patchbay::Plant &plant() const { return m_plant; }
    const TableFile &file() const { return m_file; }
    DialogFooter &footer() { return *m_footer; }
    SentenceLabel &summary() { return *m_summary; }
    /// Between the summary and the problems.
    void addBelowSummary(QWidget *widget);

private:
    void addSources(const patchbay::SourceId &first);
    void setUpProblems();
    void followPlant();
    patchbay::SourceId chosenSource() const;
    void readSoon(const patchbay::SourceId &changed);
    void readAgain();
    void update();
    void copy();
    void goOn();

    TableFile m_file;
    const patchbay::Plant &m_plant;
    Reading m_reading;
    QTimer m_soon;
    QVBoxLayout *m_column;
    QComboBox *m_source;
    WhoLine *m_who;
    SentenceLabel *m_summary;
    QPlainTextEdit *m_problems;
    QCheckBox *m_leaveOut;
    QLabel *m_copied;
    DialogFooter *m_footer;
    QPushButton *m_copy = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace ui

// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QScrollArea>

#include <utility>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace ui {

/// Keys with their values, each a line of two fields; an empty one always follows, and one that is emptied counts no
/// more. Enter leads to the next field and never to a button of the dialog. What changes is told with each letter.
class PairFields final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairFields)

public:
    /// What one is called, "Tag": its fields are "Tag 1: key" and "Tag 1: value" for assistive technology. No more
    /// lines than `most` are offered.
    PairFields(const QString &what, int most, QWidget *parent = nullptr);

    void setPairs(const QMap<QString, QString> &pairs);
    /// As they stand there, without those that are empty; a key may be, and may be there twice.
    std::vector<std::pair<QString, QString>> entries() const;
    /// Of several with one key the last.
    QMap<QString, QString> pairs() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QLineEdit *key;
        QLineEdit *value;

        bool isEmpty() const;
    };

    void addLine();
    QLineEdit *addField(const QString &name, const QString &placeholder, int column);
    void follow();

    QString m_what;
    int m_most;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace ui

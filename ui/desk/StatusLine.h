// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QStatusBar>
#include <QTimer>

class QToolButton;

namespace ui {

class ShownSources;
class WhoLine;

/// The line under the list: counts on the left; how old the list is and how much of it is not there yet, or that it is
/// being read, on the right. A first reading that takes its time can be stopped.
class StatusLine final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setCounts(const QString &counts);
    /// A passing word in the place of the counts for some seconds.
    void showPassing(const QString &text);
    /// What is under way, in the place of the counts until an empty text ends it.
    void setUnderWay(const QString &text);
    /// A person asked for the list: when that takes its time, it is said. A list that is read by itself says nothing.
    void expectReading();
    /// Follows the age of these, the oldest of them, which stands out where it is more than it should be; they outlive
    /// it.
    void follow(const ShownSources *shown);

Q_SIGNALS:
    void stopRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateAll();
    void updateAge();
    void makeRoom();
    QRect roomOfMessage() const;
    void showAge();
    void updateSign();

    const ShownSources *m_shown = nullptr;
    QString m_underWay;
    QLabel *m_counts;
    WhoLine *m_who; ///< of those that are shown
    QLabel *m_age;
    QLabel *m_lateSign;
    QToolButton *m_stop;
    QTimer m_updateSoon;
    QTimer m_stopDelay;
    QTimer m_readingDelay;
};

} // namespace ui

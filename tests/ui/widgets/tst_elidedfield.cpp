// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ElidedField.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString longText = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + QString(60, u'x');

} // namespace

class TestElidedField final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverWidens()
    {
        ui::ElidedField field;
        const QSize before = field.sizeHint();
        const QSize leastBefore = field.minimumSizeHint();
        field.setValue(longText);
        QCOMPARE(field.sizeHint(), before);
        QCOMPARE(field.minimumSizeHint(), leastBefore);
        QCOMPARE(field.text(), longText);
    }

    void toolTipOnlyWhenElided()
    {
        ui::ElidedField field;
        field.resize(200, field.sizeHint().height());
        field.setValue(longText);
        QCOMPARE(field.toolTip(), longText);
        field.resize(4000, field.sizeHint().height());
        QVERIFY(QTest::qWaitForWindowExposed((field.show(), &field)));
        QCOMPARE(field.toolTip(), QString());
    }

    /// However the text came.
    void toolTipIsOfTheTextThatIsShown()
    {
        ui::ElidedField field;
        field.resize(200, field.sizeHint().height());
        field.setValue(longText);
        field.setText(longText + u"y"_s);
        QCOMPARE(field.toolTip(), longText + u"y"_s);
        field.clear();
        QCOMPARE(field.toolTip(), QString());
    }

    void bothEndsAreVisible()
    {
        ui::ElidedField field;
        field.resize(200, field.sizeHint().height());
        // Only the ends differ from spaces: in a text cut off at the right, its end would not be painted.
        field.setValue(u"#"_s + QString(200, u' ') + u"#"_s);
        const QImage image = field.grab().toImage();
        const auto isPainted = [&image](int from, int to) {
            const QColor ground = image.pixelColor(1, 1);
            for (int x = from; x < to; ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (image.pixelColor(x, y) != ground)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isPainted(0, 30));
        QVERIFY(isPainted(image.width() - 60, image.width()));
    }

    void aNameIsNotMarkup()
    {
        QCOMPARE(ui::plainToolTip(u"<b>cam</b>"_s), u"<span>&lt;b&gt;cam&lt;/b&gt;</span>"_s);
        QCOMPARE(ui::plainToolTip(u"cam-03 < cam-04"_s), u"cam-03 < cam-04"_s);
    }

    void cannotBeEdited()
    {
        ui::ElidedField field;
        field.setValue(u"cam-03"_s);
        QTest::keyClicks(&field, u"x"_s);
        QTest::keyClick(&field, Qt::Key_Delete);
        QCOMPARE(field.text(), u"cam-03"_s);
    }
};

QTEST_MAIN(TestElidedField)
#include "tst_elidedfield.moc"

#include "tests/shots/sample_list.h"

#include "tests/support/sheet_fixture.h"

namespace attache::test {

namespace {

const char *const Chinese[] = {
    "华东大区客户台账（2026 年第四季度）",
    "制表：孟凡　更新：2026-11-20",
    "客户名称|级别|所属行业|合同到期|年营收（万元）|员工人数|联系人|手机|地址|内部备注",
    "安徽拓原充电科技有限公司|B类|充电运营|03/04/2027|58|780|耿直|138 5550 0111|高新区创新大道 66 "
    "号|价格敏感",
    "江苏锦旷客车有限公司|A|汽车制造|04/12/2027|132|4100|邓子豪|1385550xx48|相城区澄阳路 118 "
    "号|找财务",
    "东莞星澍电子有限公司|重点|电子|07/12/2026|92.5|两千多|关婷/"
    "戚少辉|13855500148|松山湖园区总部二路 "
    "12 号|",
    "青岛青禾冷链物流有限公司|B|冷链|12/12/2026|36|640|温静姝|13855500149|城阳区正阳路 9 号|",
    "常州翎栖电机有限公司|C|电机|05/06/2027|12|210|盛世杰|13855500150|武进区龙惠路 "
    "30 号|展会认识",
    "武汉澜柏冷鲜配送有限公司|C|配送|08/02/2027|24|390|苏婉|13855500151|东西湖区金山大道 5 号|",
    "|C|配送|08/03/2027|18|120|何青|13855500152|洪山区珞狮路 2 号|",
    "宁波澄湾港务有限公司|重点|港口|01/05/2027|410|2300|陆一鸣|13855500153|北仑区进港路 1 "
    "号|等预算",
};
const char *const English[] = {
    "Accounts of the North region (2026, fourth quarter)",
    "Made by: Robin Hale, 2026-11-20",
    "Account name|Tier|Industry|Contract end|Annual revenue|Employees|Contact "
    "name|Mobile|Address|Internal remark",
    "Voltane Charging BV|B|Charging|03/04/2027|580,000|780|Jan Smit|+31 6 5550 0111|Houthavenkade "
    "60|price matters",
    "Ostra Bus & Coach AB|A|Automotive|04/12/2027|1,320,000|4100|Nils Berg|+46 70 555 xx48|Norra "
    "Varvsgatan 8|ask finance",
    "Lumenor Electronics BV|Key|Electronics|07/12/2026|925,000|about two thousand|Eva Bos/Tom "
    "Vos|+31 6 5550 0148|High Tech Laan 21|",
    "Greenfield Cold Chain Ltd|B|Cold chain|12/12/2026|360,000|640|Ann Lee|+44 7700 900149|9 Quay "
    "Road|",
    "Linden Motors Ltd|C|Electrical machinery|05/06/2027|120,000|210|Sam Shaw|+44 7700 900150|30 "
    "Mill Lane|met at a fair",
    "Fairholm Fresh Ltd|C|Delivery|08/02/2027|240,000|390|Sue Wan|+44 7700 900151|5 Hill Street|",
    "|C|Delivery|08/03/2027|180,000|120|Ida Holt|+44 7700 900152|2 Lake Road|",
    "Harbour Gate Ports plc|Key|Ports|01/05/2027|4,100,000|2300|Lou Ming|+44 7700 900153|1 Dock "
    "Road|waits for a budget",
};

template <size_t Rows>
QByteArray rowsOf(const char *const (&lines)[Rows])
{
    QByteArray xml;
    int number = 0;
    for (const char *line : lines)
        xml += SheetFixture::texts(++number, QString::fromUtf8(line).split(u'|'));
    return xml;
}

} // namespace

bool writeSampleList(const QString &path, bool english)
{
    const QString one = english ? QStringLiteral("Accounts") : QStringLiteral("客户");
    const QString other = english ? QStringLiteral("Key") : QStringLiteral("说明");
    const SheetFixture book{{{one, english ? rowsOf(English) : rowsOf(Chinese)},
                             {other, SheetFixture::texts(1, {other})}}};
    return book.save(path).has_value();
}

} // namespace attache::test

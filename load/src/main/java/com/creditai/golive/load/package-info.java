/** Traffic models and Gatling simulations. */
package com.creditai.golive.load;
